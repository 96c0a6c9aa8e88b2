import type { RawAnswer } from './post.js'

/**
 * The beginning of a body as text that can be kept and shown: at most so many characters, without
 * those that control a terminal or turn the direction of writing.
 */
export function readText({ body }: RawAnswer, mostCharacters: number): string {
  // What was cut in the middle of a character waits for more, and is left out.
  const text = new TextDecoder().decode(body, { stream: true })
  const shown = text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  return [...shown].slice(0, mostCharacters).join('')
}

/** For how long a server asks to be left alone, in milliseconds; `null` where it does not. */
export function readRetryAfter({ headers }: RawAnswer, now: Date): number | null {
  const text = headers['retry-after'] ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!httpDate.test(text)) return null
  const restMs = Date.parse(text) - now.getTime()
  return Number.isNaN(restMs) ? null : Math.max(0, restMs)
}

/**
 * Where a message is to be sent instead, as the server wrote it; `null` where it is not sent on.
 * The other redirects ask for a GET, which would carry no message.
 */
export function readRedirect({ status, headers }: RawAnswer): string | null {
  return status === 307 || status === 308 ? (headers.location ?? '') : null
}

/** As HTTP writes a moment (RFC 9110, section 5.6.7). */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
