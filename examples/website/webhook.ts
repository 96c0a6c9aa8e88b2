import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A message may be this old or this early; an older one was perhaps recorded and is sent again. */
const toleranceSeconds = 300

/**
 * Whether a message is Laurel's own (Standard Webhooks 1.0): an HMAC-SHA-256 over its id, its time
 * and its body, with the secret that both sides know. `body` is the bytes as they came.
 */
export function isGenuine(args: {
  headers: IncomingHttpHeaders
  body: Buffer
  /** `whsec_…`, as Laurel showed it once. */
  secret: string
  now: Date
}): boolean {
  const { headers, body, secret, now } = args
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => String(headers[name] ?? ''),
  ) as [string, string, string]
  if (!/^\d{1,12}$/.test(time)) return false
  if (Math.abs(now.getTime() / 1000 - Number(time)) > toleranceSeconds) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest()
  return signatures.split(' ').some((signature) => isSame(signature, expected))
}

/** There is one signature for each secret that is good just now, each with its version. */
function isSame(signature: string, expected: Buffer): boolean {
  const [version, encoded = ''] = signature.split(',')
  const given = Buffer.from(encoded, 'base64')
  return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
}
