import type { JsonSchema } from '../components.js'
import { Words } from './parts.js'

/** A named shape: its fields, what they are, and what they mean where that is not plain. */
export function SchemaSection({ name, schema }: { name: string; schema: JsonSchema }) {
  return (
    <article id={`shape-${name}`} className="shape">
      <h3>{name}</h3>
      <Fields schema={schema} />
    </article>
  )
}

function Fields({ schema }: { schema: JsonSchema }) {
  return (
    <dl className="fields">
      {Object.entries(schema.properties ?? {}).map(([field, inner]) => (
        <div key={field}>
          <dt>
            <code>{field}</code>
            {!schema.required?.includes(field) && ' (may be left out)'}
          </dt>
          <dd>
            <TypeOf schema={inner} />
            {inner.description && (
              <>
                {'. '}
                <Words text={inner.description} />
              </>
            )}
            {inner.properties && <Fields schema={inner} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a value is, in a few words; a shape with a name leads to it. */
export function TypeOf({ schema }: { schema: JsonSchema }) {
  const { $ref, anyOf, items, enum: words, type } = schema
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1)
    return <a href={`#shape-${name}`}>{name}</a>
  }
  if (Array.isArray(anyOf)) return <OneOf schemas={anyOf as JsonSchema[]} />
  if (type === 'array') {
    return (
      <>
        list of <TypeOf schema={(items ?? {}) as JsonSchema} />
      </>
    )
  }
  if (Array.isArray(words)) return <Choices words={words.map(String)} />
  return describeScalar(schema)
}

const OneOf = ({ schemas }: { schemas: JsonSchema[] }) =>
  schemas.map((schema, index) => (
    <span key={index}>
      {index > 0 && ' or '}
      <TypeOf schema={schema} />
    </span>
  ))

const Choices = ({ words }: { words: string[] }) =>
  words.map((word, index) => (
    <span key={word}>
      {index > 0 && ', '}
      <code>{word}</code>
    </span>
  ))

function describeScalar({ type, format, minimum, maximum }: JsonSchema): string {
  if (type === 'string' && format === 'date-time') return 'moment (ISO 8601, UTC)'
  if (type === 'string') return 'text'
  if (type === 'integer') {
    return `whole number${minimum === undefined || maximum === undefined ? '' : ` from ${String(minimum)} to ${String(maximum)}`}`
  }
  return type ?? 'anything'
}
