import type { IncomingMessage } from 'node:http'
import type { Request, Response } from 'express'

import { networkOf } from '../domain/networks.js'
import { visitor, type KeyHolder, type Viewer } from '../domain/sight.js'

type Holder = Pick<KeyHolder, 'id' | 'viewer'>

const holders = new WeakMap<IncomingMessage, Holder & { readAgain: () => Promise<Holder> }>()

/** Notes who is looking, once their key was found valid, and how it is found whether it still is. */
export function noteHolder(
  req: IncomingMessage,
  { id, viewer }: Holder,
  readAgain: () => Promise<Holder>,
): void {
  holders.set(req, { id, viewer, readAgain })
}

/** Who is looking: whoever a key was made for, else anybody. */
export const viewerBehind = (req: IncomingMessage): Viewer => holders.get(req)?.viewer ?? visitor

/** Who is looking now: asked of a request that has waited, whose key may be worth less since. */
export async function renewViewer(req: IncomingMessage): Promise<Viewer> {
  const holder = await holders.get(req)?.readAgain()
  return holder?.viewer ?? visitor
}

/**
 * Whose place it is where there are not enough for all: a distributor's, whichever of their keys they
 * come with and however they write it, else of the network that asks.
 */
export function readerBehind(req: Request): string {
  const holder = holders.get(req)
  return holder ? `holder ${holder.id}` : `network ${networkOf(req.ip ?? '')}`
}

/** Whether a request came with a key. */
export const isKeyed = (req: IncomingMessage): boolean => holders.has(req)

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
