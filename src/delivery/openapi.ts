import { describeComponents } from './components.js'
import { answerHeaders, describeAnswersOf, describeCommonAnswers } from './openapi-answers.js'
import type { DescribedOperation, OpenApiDocument } from './openapi-document.js'
import { commonParameters, describeParametersOf } from './openapi-parameters.js'
import { describeMessages } from './openapi-webhooks.js'
import { operations, type Operation } from './operations.js'

/** The description of `/v1`, made from the table of operations and the schemas of their answers. */
export function describeApi({ publicUrl }: { publicUrl: string }): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Laurel',
      version: '1',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    // A key is welcome and never needed.
    security: [{}, { key: [] }],
    paths: Object.fromEntries(
      Object.entries<Operation>(operations).map(([id, operation]) => [
        pathOf(operation),
        { get: describeOperation(id, operation) },
      ]),
    ),
    webhooks: describeMessages(),
    components: {
      schemas: describeComponents(),
      responses: describeCommonAnswers(),
      headers: answerHeaders,
      parameters: commonParameters,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A distributor’s key. It shows the films and languages it was made for, and what is under embargo where it was made for that too; without one, the answers are what everybody may see.',
        },
      },
    },
  }
}

/** Where an operation is, as OpenAPI writes it: `/v1/films/{slug}`. */
const pathOf = ({ route }: Pick<Operation, 'route'>) => `/v1${route.replace(/:(\w+)/g, '{$1}')}`

const introduction = `The press kits of films, as their teams published them: facts, credits, texts in every language, stills, laurels.

Read with GET and HEAD, from any website. Every answer has a strong \`ETag\`: ask again with \`If-None-Match\`, and 304 costs nothing. Nothing is to be reused without asking, since it may have been withdrawn. What is not published, under embargo or not yours to see is not there: 404. Errors are \`application/problem+json\` (RFC 9457); programs go by their \`code\`. An answer may gain fields: pass over those you do not know.`

const tags: Record<Operation['tag'], string> = {
  Films: 'What was published of each film.',
  Changes: 'What happened to the films, asked for or told by a webhook.',
  Files: 'What can be taken away.',
  Description: 'This description, for programs.',
}

function describeOperation(id: string, operation: Operation): DescribedOperation {
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    parameters: describeParametersOf(operation),
    responses: describeAnswersOf(operation),
  }
}
