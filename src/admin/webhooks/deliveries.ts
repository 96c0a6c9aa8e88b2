import type { Delivery, Webhook } from '../../payload-types.js'
import type { Attempt } from '../../webhooks/delivery-rows.js'
import { toSearch } from '../reading/read-over-rest.js'
import { requestJson } from '../reading/request-json.js'

/** A delivery as an admin is told of it. */
export interface ToldDelivery extends Pick<
  Delivery,
  'id' | 'type' | 'slug' | 'edition' | 'happenedAt' | 'state' | 'nextAt' | 'tries'
> {
  /** The newest last. */
  attempts: Attempt[]
}

/** A webhook and the newest of what it was told. */
export interface DeliveriesOfWebhook {
  isActive: boolean
  /** The newest first. */
  deliveries: ToldDelivery[]
  /** How many there are in all. */
  total: number
}

const shownAtOnce = 20
const shownFields = [
  'type',
  'slug',
  'edition',
  'happenedAt',
  'state',
  'nextAt',
  'tries',
  'attempts',
]

/** Whether a webhook is on, as it was saved, and its newest deliveries. */
export async function readDeliveries(webhookId: string): Promise<DeliveriesOfWebhook> {
  const search = toSearch({
    where: { webhook: { equals: webhookId } },
    drafts: false,
    sort: ['-updatedAt', '-id'],
    select: shownFields,
    limit: shownAtOnce,
    page: 1,
  })
  const [{ isActive }, { docs, totalDocs }] = await Promise.all([
    requestJson<Pick<Webhook, 'isActive'>>(`/api/webhooks/${webhookId}?depth=0`),
    requestJson<{ docs: ToldDelivery[]; totalDocs: number }>(`/api/deliveries?${search}`),
  ])
  return { isActive: isActive === true, deliveries: docs, total: totalDocs }
}

/** The list of all deliveries of a webhook, in the admin. */
export const allDeliveriesAddress = (webhookId: string): string =>
  `/admin/collections/deliveries?where[or][0][and][0][webhook][equals]=${webhookId}`

/** The edition a message tells of; `null` where it tells of none that can be read. */
export const editionAddress = ({
  type,
  slug,
  edition,
}: Pick<ToldDelivery, 'type' | 'slug' | 'edition'>): string | null =>
  slug && edition && type !== 'film.unpublished' ? `/v1/films/${slug}/editions/${edition}` : null

/** The trial that was asked for last. */
export const findNewestTrial = (deliveries: ToldDelivery[]): ToldDelivery | undefined =>
  deliveries
    .filter(({ type }) => type === 'webhook.trial')
    .reduce<ToldDelivery | undefined>(
      (newest, one) => (newest && newest.happenedAt >= one.happenedAt ? newest : one),
      undefined,
    )

export interface Queued {
  message: string
}

export const sendTrial = (webhookId: string, language: string): Promise<Queued> =>
  ask(`/api/webhooks/${webhookId}/trial`, language)

/** Sends once more what arrived or was given up; what waits is tried now. */
export const sendAgain = (deliveryId: string, language: string): Promise<Queued> =>
  ask(`/api/deliveries/${deliveryId}/send-again`, language)

export interface ToldSecret {
  secret: string
  /** Until when the secret before it signs too; `null` where it no longer does. */
  formerUntil: string | null
}

export const readSecret = (webhookId: string): Promise<ToldSecret> =>
  requestJson<ToldSecret>(`/api/webhooks/${webhookId}/secret`)

export const rotateSecret = (webhookId: string, language: string): Promise<ToldSecret> =>
  ask(`/api/webhooks/${webhookId}/rotate-secret`, language)

const ask = <Answer>(url: string, language: string): Promise<Answer> =>
  requestJson<Answer>(url, { method: 'POST', headers: { 'Accept-Language': language } })
