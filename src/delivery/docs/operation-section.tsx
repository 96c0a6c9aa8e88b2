import type {
  DescribedAnswer,
  DescribedOperation,
  DescribedParameter,
  OpenApiDocument,
  Reference,
} from '../openapi-document.js'
import { Paragraphs, Words } from './parts.js'
import { TypeOf } from './schema-section.js'

interface Props {
  document: OpenApiDocument
  path: string
  operation: DescribedOperation
}

/** One operation: what it takes, what it answers, and a form to try it with. */
export function OperationSection({ document, path, operation }: Props) {
  const { operationId, summary, description, parameters } = operation
  const asked = parameters.map((parameter) => followParameter(document, parameter))
  return (
    <article id={operationId} className="operation">
      <h3>
        {summary} <code className="address">GET {path}</code>
      </h3>
      {description && <Paragraphs text={description} />}
      <Parameters {...{ operationId, path, parameters: asked }} />
      <Answers document={document} operation={operation} />
      <Example {...operation} />
    </article>
  )
}

function Parameters(args: { operationId: string; path: string; parameters: DescribedParameter[] }) {
  const { operationId, path, parameters } = args
  return (
    <form className="try" data-path={path} aria-label={`Try GET ${path}`}>
      {parameters.map((parameter) => (
        <Parameter key={parameter.name} {...{ operationId, parameter }} />
      ))}
      <p className="buttons needs-script" hidden>
        <button type="submit">Try it</button>
        <button type="button" className="copy">
          Copy as curl
        </button>
        <span role="status" />
      </p>
      <pre className="answer" tabIndex={0} role="region" aria-label="Answer" hidden />
    </form>
  )
}

function Parameter(args: { operationId: string; parameter: DescribedParameter }) {
  const { operationId, parameter } = args
  const { name, required, description = '', schema, example } = parameter
  const id = `${operationId}-${name}`
  const value = example ?? schema.default ?? ''
  return (
    <div className="parameter">
      <label htmlFor={id}>
        <code>{name}</code>{' '}
        <span className="where">{required ? 'in the address' : whereOf(parameter)}</span>
      </label>
      <Field {...{ id, parameter, value: required ? String(value) : '' }} />
      <p id={`${id}-is`}>
        <Words text={description} /> <TypeOf schema={schema} />
        {schema.default !== undefined && `; else ${String(schema.default)}`}
      </p>
    </div>
  )
}

const whereOf = ({ in: where }: DescribedParameter) =>
  where === 'header' ? 'header, may be left out' : 'may be left out'

function Field(args: { id: string; parameter: DescribedParameter; value: string }) {
  const { id, parameter, value } = args
  const { name, in: where, required, schema } = parameter
  const shared = { id, name, required, 'data-in': where, 'aria-describedby': `${id}-is` }
  if (!Array.isArray(schema.enum)) {
    return <input {...shared} defaultValue={value} autoComplete="off" spellCheck={false} />
  }
  const words = schema.enum.map(String)
  return (
    <select {...shared}>
      {!required && <option value="" />}
      {words.map((word) => (
        <option key={word}>{word}</option>
      ))}
    </select>
  )
}

function Answers({ document, operation }: Pick<Props, 'document' | 'operation'>) {
  const own = Object.entries(operation.responses).filter(([, answer]) => !isCommonProblem(answer))
  return (
    <dl className="codes">
      {own.map(([status, answer]) => (
        <div key={status}>
          <dt>{status}</dt>
          <dd>
            <Answer answer={followAnswer(document, answer)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Answer = ({ answer }: { answer: DescribedAnswer }) => (
  <>
    <Paragraphs text={answer.description} />
    {Object.entries(answer.content ?? {}).map(([mediaType, { schema }]) =>
      mediaType === 'application/problem+json' ? null : (
        <p key={mediaType}>
          <code>{mediaType}</code> {schema && <TypeOf schema={schema} />}
        </p>
      ),
    )}
  </>
)

function Example({ responses, summary }: DescribedOperation) {
  const found = responses[200]
  const example = found && 'content' in found && found.content?.['application/json']?.example
  if (!example) return null
  return (
    <details>
      <summary>An example, shortened: {summary.toLowerCase()}</summary>
      <pre tabIndex={0} role="region" aria-label={`Example: ${summary}`}>
        {JSON.stringify(example, null, 2)}
      </pre>
    </details>
  )
}

/** Those stand once on the page. */
const isCommonProblem = (answer: DescribedAnswer | Reference) =>
  '$ref' in answer && answer.$ref.includes('/responses/Problem')

const nameOf = ({ $ref }: Reference) => $ref.split('/').at(-1) ?? ''

const followAnswer = ({ components }: OpenApiDocument, answer: DescribedAnswer | Reference) =>
  '$ref' in answer ? (components.responses[nameOf(answer)] as DescribedAnswer) : answer

const followParameter = (
  { components }: OpenApiDocument,
  parameter: DescribedParameter | Reference,
) =>
  '$ref' in parameter ? (components.parameters[nameOf(parameter)] as DescribedParameter) : parameter
