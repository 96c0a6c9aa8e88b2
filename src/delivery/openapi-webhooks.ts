import { filmMessageSchema, trialMessageSchema } from '../webhooks/message.js'
import { describeSchema } from './components.js'
import type { DescribedAnswer, DescribedParameter } from './openapi-document.js'

/** A message that Laurel sends (OpenAPI 3.1, `webhooks`). */
export interface DescribedMessage {
  operationId: string
  tags: string[]
  summary: string
  description: string
  security: Record<string, string[]>[]
  parameters: DescribedParameter[]
  requestBody: DescribedAnswer & { required: true }
  responses: Record<string, DescribedAnswer>
}

/** What a receiver of webhooks is sent, from the schemas of the messages themselves. */
export const describeMessages = (): Record<string, { post: DescribedMessage }> => ({
  film: {
    post: {
      operationId: 'receiveFilmMessage',
      summary: 'Something happened to a film',
      description:
        'What `/v1/changes` tells, sent to an address of yours in the same order, one at a time. The same `webhook-id` may come twice.',
      ...common,
      requestBody: describeBody(filmMessageSchema),
    },
  },
  trial: {
    post: {
      operationId: 'receiveTrial',
      summary: 'A trial that an admin sent',
      description: 'It tells of nothing.',
      ...common,
      requestBody: describeBody(trialMessageSchema),
    },
  },
})

const describeBody = (schema: Parameters<typeof describeSchema>[0]) => ({
  required: true as const,
  description: 'Check the signature over these bytes before you parse them.',
  content: { 'application/json': { schema: describeSchema(schema) } },
})

const header = (name: string, description: string): DescribedParameter => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
})

const common = {
  tags: ['Changes'],
  // Signed by Laurel; nobody sends a key.
  security: [{}],
  parameters: [
    header('webhook-id', 'The same however often it is sent.'),
    header('webhook-timestamp', 'When it was sent, in seconds since 1970.'),
    header(
      'webhook-signature',
      '`v1,` and the HMAC-SHA-256 of `{webhook-id}.{webhook-timestamp}.{body}` in Base64, one for each secret that is good just now, separated by spaces (Standard Webhooks 1.0).',
    ),
  ],
  responses: {
    '2XX': { description: 'It arrived.' },
    410: { description: 'Nothing more is wanted: the webhook is turned off.' },
    default: { description: 'It is sent again with growing pauses, for a day.' },
  },
}
