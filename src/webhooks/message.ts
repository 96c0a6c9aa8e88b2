import { z } from 'zod'

import { filmEventSchema, type FilmEvent } from '../editions/change-feed.js'

/** What a webhook may be told of, besides the trial that an admin sends. */
export type MessageType = FilmEvent['type']

/** The body of a message about a film: an event of `/v1/changes`, as everybody may be told of it. */
export const filmMessageSchema = z.strictObject({
  type: filmEventSchema.shape.type,
  timestamp: z.iso.datetime().describe('When it happened.'),
  data: filmEventSchema,
})

/** The body of a trial. */
export const trialMessageSchema = z.strictObject({
  type: z.literal('webhook.trial'),
  timestamp: z.iso.datetime(),
  data: z.strictObject({ site: z.string(), webhook: z.string().describe('Its id.') }),
})

export type WebhookMessage = z.infer<typeof filmMessageSchema | typeof trialMessageSchema>

export const describeEvent = (event: FilmEvent): WebhookMessage => ({
  type: event.type,
  timestamp: event.at,
  data: event,
})

/** A message that tells of nothing, to see whether one arrives. */
export const describeTrial = (args: {
  siteUrl: string
  webhookId: string
  at: string
}): WebhookMessage => ({
  type: 'webhook.trial',
  timestamp: args.at,
  data: { site: args.siteUrl, webhook: args.webhookId },
})
