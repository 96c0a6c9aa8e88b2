import type { DescribedMessage } from '../openapi-webhooks.js'
import { Paragraphs, Words } from './parts.js'
import { TypeOf } from './schema-section.js'

/** One message that Laurel sends: its headers, its body, and what the receiver may answer. */
export function MessageSection({ message }: { message: DescribedMessage }) {
  const { operationId, summary, description, parameters, requestBody, responses } = message
  const schema = requestBody.content?.['application/json']?.schema
  return (
    <article id={operationId} className="operation">
      <h3>
        {summary} <code className="address">POST</code>
      </h3>
      <Paragraphs text={description} />
      <dl className="codes named">
        {parameters.map(({ name, description: what = '' }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <Words text={what} />
            </dd>
          </div>
        ))}
        <div>
          <dt>body</dt>
          <dd>
            {schema && <TypeOf schema={schema} />} <Words text={requestBody.description} />
          </dd>
        </div>
      </dl>
      <p>What you answer:</p>
      <dl className="codes">
        {listAnswers(responses).map(([status, answer]) => (
          <div key={status}>
            <dt>{status === 'default' ? 'other' : status}</dt>
            <dd>
              <Words text={answer.description} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

/** What is hoped for first: an object gives the statuses that are numbers before all others. */
const listAnswers = (responses: DescribedMessage['responses']) =>
  Object.entries(responses).sort(([one], [other]) => (one < other ? -1 : 1))
