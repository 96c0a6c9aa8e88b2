import { Webhook } from 'standardwebhooks'

import { isGenuine } from '../../examples/website/webhook.js'
import { deriveSecret, signMessage } from './sign.js'

const siteSecret = 'a secret of this site'
const derive = (generation: number, webhookId = 'one') =>
  deriveSecret({ siteSecret, webhookId, generation })
const id = 'edition:12:3'
const body = '{"title":"Зимова дорога — Zimowa droga"}'

type Signed = ReturnType<typeof signMessage>

/** What two receivers that we did not write together say of a message: the library, the example. */
function judge(secret: string, headers: Signed, text: string): [boolean, boolean] {
  const example = isGenuine({ headers, body: Buffer.from(text), secret, now: new Date() })
  return [isVerified(secret, headers, text), example]
}

function isVerified(secret: string, headers: Signed, text: string): boolean {
  try {
    new Webhook(secret).verify(text, headers)
    return true
  } catch (error) {
    expect((error as Error).name).toBe('WebhookVerificationError')
    return false
  }
}

const sign = (secrets: string[], sentAt = new Date()) => signMessage({ id, sentAt, body, secrets })

describe('a signed message', () => {
  it('is believed by whoever has its secret, and by nobody else', () => {
    expect(judge(derive(1), sign([derive(1)]), body)).toEqual([true, true])
    expect(judge(derive(1, 'other'), sign([derive(1)]), body)).toEqual([false, false])
  })

  it('is signed the same as bytes and as text', () => {
    const sentAt = new Date()
    const secrets = [derive(1)]
    const asBytes = signMessage({ id, sentAt, body: Buffer.from(body), secrets })
    expect(asBytes).toEqual(sign(secrets, sentAt))
  })

  it('is believed with the new secret and with the one before it, while both sign', () => {
    const headers = sign([derive(2), derive(1)])
    expect(judge(derive(2), headers, body)).toEqual([true, true])
    expect(judge(derive(1), headers, body)).toEqual([true, true])
    expect(judge(derive(3), headers, body)).toEqual([false, false])
  })

  it('is not believed with another body, id or time, nor when it is old', () => {
    const headers = sign([derive(1)])
    expect(judge(derive(1), headers, `${body} `)).toEqual([false, false])
    expect(judge(derive(1), { ...headers, 'webhook-id': 'edition:12:4' }, body)).toEqual([
      false,
      false,
    ])
    const later = String(Number(headers['webhook-timestamp']) + 1)
    expect(judge(derive(1), { ...headers, 'webhook-timestamp': later }, body)).toEqual([
      false,
      false,
    ])
    const old = sign([derive(1)], new Date(Date.now() - 301_000))
    expect(judge(derive(1), old, body)).toEqual([false, false])
  })
})

describe('the secret of a webhook', () => {
  it('is 32 bytes in the shape that receivers expect, and the same each time', () => {
    expect(derive(1)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(derive(1)).toBe(derive(1))
  })

  it('is another for each webhook, generation and site', () => {
    const elsewhere = deriveSecret({ siteSecret: 'another', webhookId: 'one', generation: 1 })
    expect(new Set([derive(1), derive(2), derive(1, 'two'), elsewhere]).size).toBe(4)
  })
})
