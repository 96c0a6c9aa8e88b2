import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'

import type { Answer, Answers } from './answers.js'
import { bodyFor, choose, describeChoice, type Choice, type Delivery } from './send-answer.js'

/** What is known of an address that was answered lately. */
interface Shortcut {
  /** Under which it is known. */
  name: string
  delivery: Delivery
  /** Each name before its value: what else the long way said, the same at each request. */
  frame: readonly string[]
  /** By what was chosen, all that is said: there are a handful of each address. */
  said: Map<string, SaidHeaders>
}

/** Each name before its value, as they are written; behind the first name goes the request's own id. */
export type SaidHeaders = string[]

export interface Ready {
  status: 200 | 304
  headers: SaidHeaders
  body: Buffer | null
}

export type Shortcuts = ReturnType<typeof createShortcuts>

/** A whole catalogue in every language, with its lists; each is a few hundred bytes. */
const mostShortcuts = 20_000
/** Longer ones are nobody's habit, and go the long way. */
const longest = { address: 300, language: 100 }

/**
 * Which answer an address leads to, for a visitor, for as long as it stands. The long way leaves
 * each here as it answers; whoever asks for the same is answered before any router, with the same
 * words: what was said then is repeated, but for what depends on the request.
 */
export function createShortcuts({ answers, now }: { answers: Answers; now: () => Date }) {
  const known = new Map<string, Shortcut>()

  return {
    /** What to answer at once, or `null` where the long way must be gone. */
    find(req: IncomingMessage): Ready | null {
      if (!isPlainReading(req)) return null
      const { address, language } = keyOf(req)
      const found = known.get(address) ?? known.get(inLanguage(address, language))
      if (!found) return null
      const { delivery } = found
      const answer = delivery.standing.isCurrent() ? answers.find(delivery.key) : null
      if (!answer) {
        known.delete(found.name)
        return null
      }
      const choice = choose({ req, answer, delivery, nowMs: now().getTime() })
      const headers = sayOnce(found, choice, answer)
      return { status: choice.status, headers, body: bodyFor(req, choice) }
    },

    /** Notes what a request was answered with, while its other headers are still to be read. */
    note(req: IncomingMessage, res: ServerResponse, delivery: Delivery): void {
      if (delivery.isKeyed || !isPlainReading(req) || res.hasHeader('Set-Cookie')) return
      const { address, language } = keyOf(req)
      if (address.length > longest.address || language.length > longest.language) return
      const isNegotiated = delivery.varies.length > 0
      if (known.size >= mostShortcuts) known.delete(known.keys().next().value!)
      const name = isNegotiated ? inLanguage(address, language) : address
      known.set(name, { name, delivery, frame: frameOf(res), said: new Map() })
    },
  }
}

/** What is said of a choice is the same each time: it is written down when it is said first. */
function sayOnce({ delivery, frame, said }: Shortcut, choice: Choice, answer: Answer): SaidHeaders {
  const { status, form, isHeld, isFresh } = choice
  const name = `${status} ${form.coding} ${isHeld} ${isFresh}`
  const known = said.get(name)
  if (known) return known
  const headers = describeChoice(choice, answer, delivery).flat()
  const all: SaidHeaders = ['X-Request-Id', '', ...frame, ...headers]
  said.set(name, all)
  return all
}

/** Without a key, a cookie or a body: nothing but the address and what it prefers says what it wants. */
const isPlainReading = ({ method, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  headers.cookie === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined &&
  headers.expect === undefined

function keyOf(req: IncomingMessage) {
  // Express takes the mount's path off `url`.
  const address = (req as { originalUrl?: string }).originalUrl ?? req.url ?? ''
  return { address, language: req.headers['accept-language'] ?? '' }
}

/** No header holds a line break: the two cannot be taken for another address. */
const inLanguage = (address: string, language: string) => `${address}\n${language}`

/**
 * What was said so far, for all who ask the same: without the id that each request has of its own, and
 * without the length, which is the body's.
 */
export function frameOf(res: ServerResponse): readonly string[] {
  // Node's types know this of a request alone; an answer has it too.
  const names = (res as unknown as Pick<ClientRequest, 'getRawHeaderNames'>).getRawHeaderNames()
  const said = names.filter((name) => !ofOneAnswer.has(name.toLowerCase()))
  const flat = said.flatMap((name) => [name, String(res.getHeader(name))])
  const text = flat.join('\n')
  const frame = frames.get(text)
  if (frame) return frame
  if (frames.size < mostFrames) frames.set(text, flat)
  return flat
}

const ofOneAnswer = new Set(['x-request-id', 'content-length'])

/** The doors have a handful of frames between them; what else may come is not shared. */
const mostFrames = 64
const frames = new Map<string, readonly string[]>()
