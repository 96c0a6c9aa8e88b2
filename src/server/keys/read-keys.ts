import type { Request, RequestHandler, Response } from 'express'
import type { Payload } from 'payload'

import type { Keyring } from '../../../collections/deps.js'
import { noteHolder } from '../../delivery/viewer.js'
import { readBearer } from '../../domain/bearer.js'
import { isKey, keyPattern } from '../../domain/distributor-key.js'
import type { KeyHolder } from '../../domain/sight.js'
import { AppError, statusOf } from '../../errors.js'
import { recognizeDatabaseProblem } from '../database-problems.js'
import { createFailedTries } from './failed-tries.js'
import { invalidKey } from './keyring.js'

export interface KeyReaderDeps {
  payload: Payload
  keyring: Keyring
  monotonicMs: () => number
}

/**
 * Reads the key that a request comes with, before any door: one that is no good is refused there
 * and then, so that nobody takes its holder for a visitor. What a good one opens is decided by the
 * doors. A session of the staff, under `/api`, is left for Payload to read.
 *
 * @throws MISPLACED_KEY @throws BAD_REQUEST @throws KEY_ONLY_READS @throws TOO_MANY_TRIES
 * @throws INVALID_KEY @throws EXPIRED_KEY @throws REVOKED_KEY
 */
export function createKeyReader(deps: KeyReaderDeps): RequestHandler {
  const findHolder = createHolderFinder(deps)
  return async (req, res, next) => {
    // A browser asks what it may send before it sends the key.
    if (req.method === 'OPTIONS') return next()
    refuseMisplaced(req)
    const sent = readBearer(readAuthorization(req))
    if (sent === null || isSession(sent, req)) return next()
    const readHolder = async () => {
      try {
        return await findHolder(sent, req.ip ?? '')
      } catch (error) {
        sayWhatIsWanted(error, res)
        throw recognizeDatabaseProblem(error) ?? error
      }
    }
    const holder = await readHolder()
    refuseWriting(req)
    noteHolder(req, holder, readHolder)
    next()
  }
}

/**
 * Wrong keys beyond what one address may try are told to wait, also of what was wrong with them. A
 * good key is never told so: whoever shares an address with somebody who guesses is let in.
 */
function createHolderFinder({ payload, keyring, monotonicMs }: KeyReaderDeps) {
  const tries = createFailedTries(monotonicMs)
  return async (sent: string, address: string): Promise<KeyHolder> => {
    try {
      if (!isKey(sent)) throw invalidKey()
      return await keyring.find(payload, sent)
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (!tries.isSpent(address)) {
        tries.note(address)
        throw error
      }
      const sentence = 'Too many wrong keys from this address. Wait a second and try again.'
      throw new AppError('TOO_MANY_TRIES', sentence, { cause: error })
    }
  }
}

/** Node would take the first of two headers and not say so. */
function readAuthorization(req: Request): string | undefined {
  const sent = req.headersDistinct.authorization ?? []
  if (sent.length > 1) {
    throw new AppError('BAD_REQUEST', 'There are two `Authorization` headers. Send one.')
  }
  return sent[0]
}

/** An address is written into logs and histories, a cookie is sent by other people's pages. */
function refuseMisplaced(req: Request): void {
  const { cookie = '' } = req.headers
  if (!keyPattern.test(`${decodeLeniently(req.originalUrl)}\n${cookie}`)) return
  throw new AppError(
    'MISPLACED_KEY',
    'A key travels in the `Authorization` header alone. This one should be revoked, since addresses and cookies are kept in many places.',
  )
}

function decodeLeniently(text: string): string {
  return text.replace(/(%[0-7][0-9a-f])+/gi, (escaped) => decodeURIComponent(escaped))
}

/** A token as a session of the staff has, three parts with dots between: Payload reads those. */
const isSession = (sent: string, req: Request): boolean =>
  !sent.startsWith('laurel_') &&
  /^\/api([/?]|$)/i.test(req.originalUrl) &&
  /^[\w-]+\.[\w-]+\.[\w-]+$/.test(sent)

/** GraphQL is asked by POST, and refuses what changes anything by itself. */
function refuseWriting(req: Request): void {
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  if (isReading || /^\/api\/graphql([/?]|$)/i.test(req.originalUrl)) return
  throw new AppError('KEY_ONLY_READS', 'A key only reads: ask with GET or HEAD, or by GraphQL.')
}

const isRefusal = (error: unknown) => error instanceof AppError && statusOf(error.code) === 401

/** What a refusal says in its headers (RFC 6750, section 3; RFC 6585, section 4). */
function sayWhatIsWanted(error: unknown, res: Response): void {
  // A key that is asked for again while its answer is on the way: its headers have left.
  if (res.headersSent) return
  if (isRefusal(error)) {
    res.setHeader('WWW-Authenticate', 'Bearer realm="laurel", error="invalid_token"')
  }
  if (error instanceof AppError && error.code === 'TOO_MANY_TRIES') res.setHeader('Retry-After', 1)
}
