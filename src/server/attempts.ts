import type { Request, RequestHandler } from 'express'

import { AppError } from '../errors.js'

/** What a stranger may try without being anybody, and how often from one address. */
const rows: { path: RegExp; most: number; windowMs: number }[] = [
  { path: /^\/forgot-password\/?$/i, most: 20, windowMs: 15 * 60_000 },
  { path: /^\/reset-password\/?$/i, most: 40, windowMs: 15 * 60_000 },
  { path: /^\/login\/?$/i, most: 300, windowMs: 5 * 60_000 },
]

/** How many addresses are remembered; with more, the ones that came first are forgotten. */
const mostAddresses = 10_000

/**
 * Counts the attempts of each address, in this process. An account has limits of its own, kept in
 * the database: this one is for whoever tries many accounts.
 *
 * @throws TOO_MANY_TRIES
 */
export function limitAttempts(now: () => number = () => performance.now()): RequestHandler {
  const seen = rows.map(() => new Map<string, { count: number; endsAt: number }>())
  return (req, res, next) => {
    const at = req.method === 'POST' ? rows.findIndex(({ path }) => path.test(req.path)) : -1
    const row = rows[at]
    if (!row) return next()
    const windows = seen[at]!
    const key = networkOf(req)
    const open = windows.get(key)
    const window = open && open.endsAt > now() ? open : { count: 0, endsAt: now() + row.windowMs }
    window.count += 1
    windows.delete(key)
    windows.set(key, window)
    if (windows.size > mostAddresses) windows.delete(windows.keys().next().value!)
    if (window.count <= row.most) return next()
    const seconds = Math.ceil((window.endsAt - now()) / 1000)
    res.setHeader('Retry-After', seconds)
    throw new AppError('TOO_MANY_TRIES', `Too many attempts. Try again in ${seconds} seconds.`)
  }
}

/** One household of IPv6 has a whole network: its first 64 bits. */
function networkOf({ ip = '' }: Request): string {
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [head = '', tail] = ip.split('::')
  const parts = head.split(':')
  const groups = tail === undefined ? parts : [...parts, '0', '0', '0', '0']
  return groups.slice(0, 4).join(':')
}
