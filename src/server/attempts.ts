import type { Request, RequestHandler, Response } from 'express'

import { networkOf } from '../domain/networks.js'
import { AppError } from '../errors.js'
import { createCarrier } from './carrier.js'

/** What a stranger may try without being anybody, and how often from one address. */
const rows = [
  {
    path: /^\/forgot-password\/?$/i,
    mutation: 'forgotPasswordUser',
    most: 20,
    windowMs: 15 * 60_000,
  },
  {
    path: /^\/reset-password\/?$/i,
    mutation: 'resetPasswordUser',
    most: 40,
    windowMs: 15 * 60_000,
  },
  { path: /^\/login\/?$/i, mutation: 'loginUser', most: 300, windowMs: 5 * 60_000 },
]

type Row = (typeof rows)[number]

/** How many addresses are remembered; with more, the ones that came first are forgotten. */
const mostAddresses = 10_000

/** It is done when its promise is, whether or not anybody still listens. */
type AwaitedHandler = (req: Request, res: Response) => Promise<void>

export interface AttemptLimits {
  /** For `/api/users`: counts a request by its path. @throws TOO_MANY_TRIES */
  limitRest: RequestHandler
  /** For `/api/graphql`: within `handle`, `countMutation` knows whose attempts it counts. */
  followGraphQL: (handle: AwaitedHandler) => AwaitedHandler
}

/**
 * Counts the attempts of each address, in this process, whichever door they come to. An account has
 * limits of its own, kept in the database: this one is for whoever tries many accounts.
 */
export function createAttemptLimits(now: () => number = () => performance.now()): AttemptLimits {
  const count = createCounter(now)
  return {
    limitRest(req, res, next) {
      const row = req.method === 'POST' && rows.find(({ path }) => path.test(req.path))
      if (row) count(row, req, res)
      next()
    },
    followGraphQL: (handle) => (req, res) =>
      counting.carry(
        (row) => count(row, req, res),
        () => handle(req, res),
      ),
  }
}

const counting = createCarrier<(row: Row) => void>()

/** The mutations that are attempts, as GraphQL names them. */
export const attemptMutations = rows.map(({ mutation }) => mutation)

/** Counts one attempt by GraphQL, of which a document may hold several. @throws TOO_MANY_TRIES */
export function countMutation(name: string): void {
  const row = rows.find(({ mutation }) => mutation === name)
  if (row) counting.find()?.(row)
}

interface Window {
  count: number
  endsAtMs: number
}

function createCounter(now: () => number) {
  const seen = new Map(rows.map((row) => [row, new Map<string, Window>()]))
  return (row: Row, req: Request, res: Response): void => {
    const windows = seen.get(row)!
    const key = networkOf(req.ip ?? '')
    const open = windows.get(key)
    const isOpen = open !== undefined && open.endsAtMs > now()
    const window = isOpen ? open : { count: 0, endsAtMs: now() + row.windowMs }
    window.count += 1
    windows.delete(key)
    windows.set(key, window)
    if (windows.size > mostAddresses) windows.delete(windows.keys().next().value!)
    if (window.count <= row.most) return
    const seconds = Math.ceil((window.endsAtMs - now()) / 1000)
    res.setHeader('Retry-After', seconds)
    throw new AppError('TOO_MANY_TRIES', `Too many attempts. Try again in ${seconds} seconds.`)
  }
}
