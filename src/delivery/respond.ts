import { createHash } from 'node:crypto'
import type { ErrorRequestHandler, Request, Response } from 'express'

import { isMediaError, isStorageAway } from '../../media/index.js'
import { AppError, statusOf, type ErrorCode } from '../errors.js'
import type { Standing } from '../editions/standing.js'
import type { Described } from './answers.js'
import type { Kept } from './kept.js'
import type { Problem } from './problem.js'
import { prepare, sendAnswer, type Delivery } from './send-answer.js'
import { isKeyed } from './viewer.js'

/** What can be sent: bytes, and what is said of them. */
export interface Sendable {
  /** When what it says changed last, in ISO 8601; left out where nobody can tell. */
  changedAt?: string
  /** Whether the reader's languages had a say. */
  isNegotiated?: boolean
}

/**
 * Sends what is a function of its standing's key and its own name: made once, kept as bytes, and
 * answered from then on without coming here, for as long as it stands. `form` tells apart what is
 * made of the same standing.
 */
export async function sendKept(
  req: Request,
  res: Response,
  { answers, shortcuts, now }: Kept,
  given: Sendable & {
    form: string
    standing: Standing
    describe: () => Described | Promise<Described>
  },
): Promise<void> {
  const { form, standing } = given
  const key = `${form} ${standing.key}`
  const held = answers.find(key)
  const described = held ? null : await given.describe()
  const answer = held ?? answers.keep(key, () => described!)
  const delivery = toDelivery(req, { ...given, key })
  shortcuts.note(req, res, delivery)
  sendAnswer(req, res, prepare({ req, answer, delivery, nowMs: now().getTime() }))
}

/** Sends what nobody knows the standing of: it is asked for again each time. */
export function sendFleeting(
  req: Request,
  res: Response,
  { answers, now }: Kept,
  { described, ...given }: Sendable & { described: Described },
): void {
  const { text, type, language } = described
  const hash = createHash('sha256').update(text).digest('base64url')
  const key = `text ${type} ${language} ${hash}`
  // Under its own hash, so that it is packed once however often it is said.
  const answer = answers.keep(key, () => described)
  const delivery = toDelivery(req, { ...given, key, standing: fleeting })
  sendAnswer(req, res, prepare({ req, answer, delivery, nowMs: now().getTime() }))
}

const fleeting: Standing = { key: '', opensNextMs: 0, isCurrent: () => false }

function toDelivery(req: Request, given: Sendable & { key: string; standing: Standing }): Delivery {
  const { key, standing, changedAt, isNegotiated = false } = given
  const changedMs = changedAt === undefined ? null : Date.parse(changedAt)
  return {
    ...{ key, standing, changedMs, isKeyed: isKeyed(req) },
    varies: isNegotiated ? ['Accept-Language'] : [],
  }
}

/** A body as JSON; `language` where most of it is in one. */
export const asJson = (body: unknown, language: string | null = null): Described => ({
  text: JSON.stringify(body),
  type: 'application/json; charset=utf-8',
  language,
})

/** Who is told that it does not go now is told when to ask again (RFC 9110, section 10.2.3). */
export const retryAfterSeconds = '2'

/** What becomes of an error under `/v1`: `application/problem+json` (RFC 9457) with our code. */
export const sendProblem: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  if (res.headersSent) {
    // Cut short, so that nobody takes half of a file for the whole.
    const level = statusOf(toPublicError(error).code) >= 500 ? 'error' : 'info'
    req.log?.[level]({ err: error }, 'an answer was cut off')
    res.destroy()
    return
  }
  const { code, message } = toPublicError(error)
  const status = statusOf(code)
  if (status >= 500) req.log?.error({ err: error }, 'request failed')
  for (const name of describingHeaders) res.removeHeader(name)
  res.status(status)
  res.setHeader('Content-Type', 'application/problem+json; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  if (status === 503) res.setHeader('Retry-After', retryAfterSeconds)
  const problem: Problem = {
    type: `urn:laurel:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: titles[status] ?? 'Error',
    status,
    detail: message,
    code,
    ...(status >= 500 && { requestId: req.id as string }),
  }
  res.send(JSON.stringify(problem))
}

/** What was said of a body that does not come after all. */
const describingHeaders = ['Content-Disposition', 'Content-Language', 'ETag', 'Last-Modified']

/** The error as it may be told: ours word for word, anything unknown as one plain sentence. */
function toPublicError(error: unknown): { code: ErrorCode; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (isMediaError(error) && isStorageAway(error)) {
    return { code: 'STORAGE_UNAVAILABLE', message: 'The files are out of reach. Try again soon.' }
  }
  if (error instanceof URIError) {
    return { code: 'BAD_ENCODING', message: 'The address is not valid percent-encoded UTF-8.' }
  }
  return { code: 'INTERNAL', message: 'Something went wrong on our side. Try again later.' }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  412: 'Precondition failed',
  413: 'Too large',
  414: 'Address too long',
  416: 'Range not satisfiable',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}
