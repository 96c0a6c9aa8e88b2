import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Standing } from '../editions/standing.js'
import type { Answer, Form } from './answers.js'
import { readCodings } from './codings.js'
import { isKnown, namesTag } from './conditions.js'

/** What is said of an answer to one kind of reader. */
export interface Delivery {
  /** Under which the answer is kept. */
  key: string
  standing: Standing
  /** When what it says changed last, in ISO 8601; `null` where nobody can tell. */
  changedAt: string | null
  /** Whether it was made for whoever holds a key. */
  isKeyed: boolean
  /** What in a request, beside its coding and its key, would have made another answer. */
  varies: readonly string[]
}

/** What is sent: the same whether Express's way led here or the short one. */
export interface Outgoing {
  status: 200 | 304
  headers: [name: string, value: string | number][]
  body: Buffer | null
}

/** Chooses what of an answer is sent to a request, and says how it may be kept. */
export function prepare(args: {
  req: IncomingMessage
  answer: Answer
  delivery: Delivery
  nowMs: number
}): Outgoing {
  const { req, answer, delivery, nowMs } = args
  const { changedAt, isKeyed } = delivery
  const { headers } = req
  const form = chooseForm(headers, answer)
  const dates = isKeyed || changedAt === null ? null : datesOf(changedAt, nowMs)
  const said: Outgoing['headers'] = [
    ['ETag', form.etag],
    ['Cache-Control', cachingOf(delivery, nowMs)],
    ['Vary', ['Authorization', 'Accept-Encoding', ...delivery.varies].join(', ')],
    ['Content-Type', answer.type],
  ]
  if (dates) said.push(['Last-Modified', dates.said])
  if (answer.language !== null) said.push(['Content-Language', answer.language])
  if (form.coding !== 'identity') said.push(['Content-Encoding', form.coding])
  if (isKnown(headers, { etag: form.etag, lastModified: dates?.changed ?? null })) {
    return { status: 304, headers: said, body: null }
  }
  said.push(['Content-Length', form.body.byteLength])
  return { status: 200, headers: said, body: req.method === 'HEAD' ? null : form.body }
}

/** The form that the reader has, if it may be any of ours; else the dearest that is ready. */
function chooseForm(headers: IncomingMessage['headers'], answer: Answer): Form {
  const codings = readCodings(singleOf(headers['accept-encoding']))
  const tags = headers['if-none-match']
  const held = tags === undefined ? null : answer.findForm(codings, (etag) => namesTag(tags, etag))
  return held ?? answer.formIn(codings)
}

const singleOf = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(', ') : value

/**
 * Browsers ask again each time. A shared cache may answer for one second, which makes one request
 * of however many come in it, and never beyond the moment at which something opens. There is no
 * `stale-while-revalidate`: what was withdrawn would be shown on, by whoever was asked seldom.
 */
function cachingOf({ isKeyed, standing }: Delivery, nowMs: number): string {
  if (isKeyed) return 'private, no-cache'
  const isLongEnough = standing.opensNextMs - nowMs >= sharedSeconds * 1000
  return isLongEnough ? held : revalidated
}

const sharedSeconds = 1
const held = `public, max-age=0, s-maxage=${sharedSeconds}, must-revalidate`
const revalidated = 'public, no-cache'

/**
 * When it changed, and what is said of that. A date has no parts of a second: what changed in this
 * very one may change again before it is over, so that its date would be true of both. Until then
 * the second before is said, which is true of neither, and whoever asks by it gets the whole.
 */
function datesOf(changedAt: string, nowMs: number): { changed: string; said: string } {
  const second = Math.floor(Date.parse(changedAt) / 1000)
  const isThisOne = second === Math.floor(nowMs / 1000)
  return { changed: toDate(second), said: toDate(isThisOne ? second - 1 : second) }
}

const toDate = (second: number) => new Date(second * 1000).toUTCString()

/** Sends it the way that leads through Express. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, outgoing: Outgoing): void {
  res.statusCode = outgoing.status
  for (const [name, value] of outgoing.headers) res.setHeader(name, value)
  res.end(outgoing.body ?? undefined)
}
