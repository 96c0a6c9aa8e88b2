import { createHmac } from 'node:crypto'

/**
 * The secret of a webhook, as its receiver keeps it: `whsec_` and 32 bytes in base64. It follows
 * from the site's own secret, so that the database, and a backup of it, hold none. The next
 * generation is a new secret.
 */
export function deriveSecret(args: {
  siteSecret: string
  webhookId: string
  generation: number
}): string {
  const { siteSecret, webhookId, generation } = args
  const named = `laurel webhook ${webhookId} ${generation}`
  return `${prefix}${createHmac('sha256', siteSecret).update(named).digest('base64')}`
}

/**
 * The headers by which a receiver knows a message for ours, and for fresh (Standard Webhooks 1.0).
 * Each secret adds a signature: after a change of secrets the old one is still good for a while.
 */
export function signMessage(args: {
  id: string
  sentAt: Date
  body: Buffer | string
  secrets: string[]
}): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const { id, sentAt, body, secrets } = args
  const seconds = String(Math.floor(sentAt.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const signing = createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    return `v1,${signing.update(`${id}.${seconds}.`).update(body).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  }
}

const prefix = 'whsec_'
