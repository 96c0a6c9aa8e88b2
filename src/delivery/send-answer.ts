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
  /** When what it says changed last, in milliseconds since 1970; `null` where nobody can tell. */
  changedMs: number | null
  /** Whether it was made for whoever holds a key. */
  isKeyed: boolean
  /** What in a request, beside its coding and its key, would have made another answer. */
  varies: readonly string[]
}

/** What is sent: the same whether Express's way led here or the short one. */
export interface Outgoing {
  status: 200 | 304
  headers: Header[]
  body: Buffer | null
}

type Header = [name: string, value: string]

/** Which of the things that can be said of an answer is said to a request. */
export interface Choice {
  status: 200 | 304
  form: Form
  /** Whether a shared cache may answer with it for a moment. */
  isHeld: boolean
  /** Whether it changed in this very second; see `dateOf`. */
  isFresh: boolean
}

/** Chooses what of an answer is sent to a request, and says how it may be kept. */
export function prepare(args: {
  req: IncomingMessage
  answer: Answer
  delivery: Delivery
  nowMs: number
}): Outgoing {
  const { req, answer, delivery } = args
  const choice = choose(args)
  return {
    status: choice.status,
    headers: describeChoice(choice, answer, delivery),
    body: bodyFor(req, choice),
  }
}

export function choose(args: {
  req: IncomingMessage
  answer: Answer
  delivery: Delivery
  nowMs: number
}): Choice {
  const { req, answer, delivery, nowMs } = args
  const { headers } = req
  const form = chooseForm(headers, answer)
  return {
    status: isKnownToReader(headers, form, delivery) ? 304 : 200,
    form,
    isHeld: delivery.standing.opensNextMs - nowMs >= sharedSeconds * 1000,
    isFresh: isDated(delivery) && secondOf(delivery.changedMs) === secondOf(nowMs),
  }
}

/** A date is written out only for who names one. */
function isKnownToReader(
  headers: IncomingMessage['headers'],
  { etag }: Form,
  delivery: Delivery,
): boolean {
  if (headers['if-none-match'] !== undefined) return isKnown(headers, { etag, lastModified: null })
  if (headers['if-modified-since'] === undefined || !isDated(delivery)) return false
  const lastModified = dateOf(delivery.changedMs, { isFresh: false })
  return isKnown(headers, { etag, lastModified })
}

/** All that is said of an answer: a function of what was chosen, so that it may be kept. */
export function describeChoice(
  { status, form, isHeld, isFresh }: Choice,
  answer: Answer,
  delivery: Delivery,
): Header[] {
  const said: Header[] = [
    ['ETag', form.etag],
    ['Cache-Control', cachingOf(delivery, isHeld)],
    ['Vary', ['Authorization', 'Accept-Encoding', ...delivery.varies].join(', ')],
    ['Content-Type', answer.type],
  ]
  if (isDated(delivery)) said.push(['Last-Modified', dateOf(delivery.changedMs, { isFresh })])
  if (answer.language !== null) said.push(['Content-Language', answer.language])
  if (form.coding !== 'identity') said.push(['Content-Encoding', form.coding])
  if (status === 200) said.push(['Content-Length', String(form.body.byteLength)])
  return said
}

export const bodyFor = (req: IncomingMessage, { status, form }: Choice): Buffer | null =>
  status === 304 || req.method === 'HEAD' ? null : form.body

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
const cachingOf = ({ isKeyed }: Delivery, isHeld: boolean): string =>
  isKeyed ? 'private, no-cache' : isHeld ? held : revalidated

const sharedSeconds = 1
const held = `public, max-age=0, s-maxage=${sharedSeconds}, must-revalidate`
const revalidated = 'public, no-cache'

const isDated = (delivery: Delivery): delivery is Delivery & { changedMs: number } =>
  !delivery.isKeyed && delivery.changedMs !== null

/**
 * When it changed, as it is said. A date has no parts of a second: what changed in this very one may
 * change again before it is over, so that its date would be true of both. Until then the second before
 * is said, which is true of neither, and whoever asks by it gets the whole.
 */
const dateOf = (changedMs: number, { isFresh }: { isFresh: boolean }): string =>
  new Date((secondOf(changedMs) - (isFresh ? 1 : 0)) * 1000).toUTCString()

const secondOf = (ms: number): number => Math.floor(ms / 1000)

/** Sends it the way that leads through Express. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, outgoing: Outgoing): void {
  res.statusCode = outgoing.status
  for (const [name, value] of outgoing.headers) res.setHeader(name, value)
  res.end(outgoing.body ?? undefined)
}
