import { createHash } from 'node:crypto'
import type { ErrorRequestHandler, Request, Response } from 'express'

import { isMediaError, isStorageAway } from '../../media/index.js'
import { AppError, statusOf, type ErrorCode } from '../errors.js'
import type { Standing } from '../editions/standing.js'
import { isFresh } from './conditions.js'
import type { Kept } from './kept.js'
import type { Problem } from './problem.js'
import { prepare, sendAnswer } from './send-answer.js'
import { isKeyed, setCaching } from './viewer.js'

/**
 * Sends JSON with a strong ETag over its bytes; 304 where the reader has it already. Nothing that
 * could still be withdrawn is cached without asking again, so `Cache-Control` is `no-cache`: a
 * CDN may hold it and revalidate.
 */
export function sendJson(
  req: Request,
  res: Response,
  { body, ...answer }: { body: unknown; lastModified?: string; locale?: string },
): void {
  sendText(req, res, {
    ...answer,
    text: JSON.stringify(body),
    type: 'application/json; charset=utf-8',
  })
}

/** The same of any text. */
export function sendText(
  req: Request,
  res: Response,
  answer: { text: string; type: string; lastModified?: string; locale?: string },
): void {
  const { text } = answer
  res.setHeader('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`)
  setCaching(req, res, { changedAt: answer.lastModified })
  res.setHeader('Content-Type', answer.type)
  if (answer.locale) res.setHeader('Content-Language', answer.locale)
  if (isFresh(req, res)) res.status(304).end()
  else res.send(text)
}

/**
 * Sends JSON that is a function of its standing's key: made once, kept as bytes, and answered from
 * then on without coming here, for as long as it stands.
 */
export function sendKeptJson(
  req: Request,
  res: Response,
  { answers, shortcuts, now }: Kept,
  given: {
    standing: Standing
    changedAt?: string
    /** Whether the reader's languages had a say. */
    isNegotiated: boolean
    describe: () => { body: unknown; language: string | null }
  },
): void {
  const { standing, changedAt = null } = given
  const answer = answers.keep(standing.key, () => {
    const { body, language } = given.describe()
    return { text: JSON.stringify(body), type: 'application/json; charset=utf-8', language }
  })
  const varies = given.isNegotiated ? ['Accept-Language'] : []
  const delivery = { key: standing.key, standing, changedAt, isKeyed: isKeyed(req), varies }
  shortcuts.note(req, res, delivery)
  sendAnswer(req, res, prepare({ req, answer, delivery, nowMs: now().getTime() }))
}

/** Who is told that it does not go now is told when to ask again (RFC 9110, section 10.2.3). */
export const retryAfterSeconds = '2'

/** What becomes of an error under `/v1`: `application/problem+json` (RFC 9457) with our code. */
export const sendProblem: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  if (res.headersSent) {
    // Cut short, so that nobody takes half of a file for the whole.
    req.log?.error({ err: error }, 'an answer was cut off')
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
  413: 'Too large',
  414: 'Address too long',
  416: 'Range not satisfiable',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}
