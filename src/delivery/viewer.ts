import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'

import { visitor, type Viewer } from '../domain/sight.js'

const viewers = new WeakMap<IncomingMessage, Viewer>()

/** Notes who is looking, once their key was found valid. */
export function noteViewer(req: IncomingMessage, viewer: Viewer): void {
  viewers.set(req, viewer)
}

/** Who is looking: whoever a key was made for, else anybody. */
export const viewerBehind = (req: IncomingMessage): Viewer => viewers.get(req) ?? visitor

/** Whether a request came with a key. */
export const isKeyed = (req: IncomingMessage): boolean => viewers.has(req)

/**
 * How an answer may be kept. It is asked for again each time, since it could be withdrawn; what a
 * key opens is kept by nobody but whoever holds the key, and has no date: a key's scope may change
 * without anything else changing, which the ETag tells and a date would not.
 */
export function setCaching(
  req: IncomingMessage,
  res: Response,
  { changedAt }: { changedAt?: string | undefined } = {},
): void {
  res.setHeader('Cache-Control', isKeyed(req) ? 'private, no-cache' : 'public, no-cache')
  res.vary('Authorization')
  if (changedAt && !isKeyed(req)) res.setHeader('Last-Modified', new Date(changedAt).toUTCString())
}
