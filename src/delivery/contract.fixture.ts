import ajv2020 from '@redocly/ajv/dist/2020.js'

import type { JsonSchema } from './components.js'
import type { DescribedAnswer, OpenApiDocument, Reference } from './openapi-document.js'

/** Holds answers against the description, with a validator of JSON Schema that others wrote. */
export function createJudge(document: OpenApiDocument) {
  // A CommonJS package: what it exports by default lies within what it exports.
  const ajv = new ajv2020.default({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'laurel:document', ...(close(document) as object) })

  return {
    /**
     * What an answer says against the description: a status, a header, a media type or a field that
     * it does not know, or one it promises that is not there.
     */
    judge: async (path: string, response: Response): Promise<string[]> => {
      const described = document.paths[path]?.get.responses[response.status]
      if (!described) return [`${path} does not describe ${response.status}`]
      const { at, answer } = follow(document, described, [path, response.status])
      const missing = Object.keys(answer.headers ?? {}).filter(
        (name) => !response.headers.has(name),
      )
      const problems = missing.map((name) => `${name} is missing`)
      if (!answer.content) return problems
      const type = response.headers.get('content-type')?.split(';')[0] ?? ''
      const content = answer.content[type]
      if (!content) return [...problems, `${type} is not described`]
      if (!content.schema) return problems
      const validate = ajv.getSchema(`laurel:document#${at}/content/${escape(type)}/schema`)
      if (!validate) throw new Error(`No schema at ${at}`)
      if (validate(await response.clone().json())) return problems
      return [
        ...problems,
        ...(validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${instancePath} ${message} ${JSON.stringify(params)}`,
        ),
      ]
    },
  }
}

/** Where an answer is described, as a JSON pointer, and what it is. */
function follow(
  document: OpenApiDocument,
  described: DescribedAnswer | Reference,
  [path, status]: [string, number],
): { at: string; answer: DescribedAnswer } {
  if (!('$ref' in described)) {
    return { at: `/paths/${escape(path)}/get/responses/${status}`, answer: described }
  }
  const name = described.$ref.split('/').at(-1) ?? ''
  const answer = document.components.responses[name]
  if (!answer) throw new Error(`${described.$ref} leads nowhere`)
  return { at: described.$ref.slice(1), answer }
}

/**
 * The description lets a later version add fields; here a field that it does not know is one that
 * somebody forgot to describe.
 */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close)
  if (typeof value !== 'object' || value === null) return value
  const closed = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, close(inner)]),
  ) as JsonSchema
  const isOpen = closed.additionalProperties !== undefined || closed.type !== 'object'
  return closed.properties && !isOpen ? { ...closed, additionalProperties: false } : closed
}

const escape = (name: string) =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
