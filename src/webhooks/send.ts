import { readRetryAfter, readText } from './answer.js'
import { follow, type Way } from './follow.js'
import {
  checkWebhookUrl,
  chooseReach,
  resolveBySystem,
  type MayReach,
  type Resolve,
} from './guard.js'
import type { RawAnswer } from './post.js'
import { recognizeSendProblem, type SendProblem } from './send-problems.js'
import { within } from './within.js'

export { checkWebhookUrl } from './guard.js'
export { sendProblems, type SendProblem } from './send-problems.js'

/** Sends messages to addresses that strangers chose. */
export interface Sender {
  /** Never throws for what a server or the network does: that is a result. */
  send: (message: OutgoingMessage) => Promise<SendResult>
}

export interface OutgoingMessage {
  url: string
  headers: Record<string, string>
  /** JSON. */
  body: Buffer
  /** Aborted when it must end at once. */
  signal: AbortSignal
}

export type SendResult =
  | {
      kind: 'answered'
      /** Any status: whether it is a success is for the caller to say. */
      status: number
      /** The beginning of the body, as text that can be kept and shown. */
      answer: string
      /** For how long the server asks to be left alone. */
      retryAfterMs: number | null
      tookMs: number
    }
  | {
      kind: 'failed'
      problem: SendProblem
      /** The code by which the system knows it. */
      detail: string | null
      tookMs: number
    }

export interface SendLimits {
  connectMs: number
  /** How long all of it may take, with its redirects. */
  totalMs: number
  mostRedirects: number
  mostInterim: number
  mostBytes: number
  mostCharacters: number
}

export interface SenderDeps {
  /** Whether messages may go into the own network, and without encryption. */
  isPrivateAllowed: boolean
  /** Finds the addresses of a name; the system's own where it is not given. */
  lookup?: Resolve
  /** Which addresses may be sent to, if it is not for `isPrivateAllowed` to say. */
  mayReach?: MayReach
  /** Certificates (PEM) that are believed instead of those that Node does. */
  authorities?: string
  limits?: Partial<SendLimits>
  now?: () => Date
}

const defaultLimits: SendLimits = {
  connectMs: 5_000,
  totalMs: 15_000,
  mostRedirects: 3,
  // Each of them is as long as Node lets a head be: 16 KiB.
  mostInterim: 10,
  mostBytes: 4096,
  mostCharacters: 1000,
}

/** A sender that lets nobody reach through it what only this machine can reach. */
export function createSender(deps: SenderDeps): Sender {
  const { isPrivateAllowed, now = () => new Date() } = deps
  const limits = { ...defaultLimits, ...deps.limits }
  const mayReach = deps.mayReach ?? chooseReach(deps)
  const way: Way = {
    ...limits,
    resolve: deps.lookup ?? resolveBySystem,
    authorities: deps.authorities,
    mayReach,
    checkUrl: (url) => checkWebhookUrl(url, { isPrivateAllowed, mayReach }),
  }
  return {
    async send(message) {
      const startMs = performance.now()
      const readTook = () => Math.round(performance.now() - startMs)
      try {
        const answer = await within(limits.totalMs, message.signal, (signal) =>
          follow(way, { ...message, signal }),
        )
        return { kind: 'answered', ...describe(answer, limits, now()), tookMs: readTook() }
      } catch (error) {
        return { kind: 'failed', ...recognizeSendProblem(error), tookMs: readTook() }
      }
    },
  }
}

const describe = (answer: RawAnswer, { mostCharacters }: SendLimits, now: Date) => ({
  status: answer.status,
  answer: readText(answer, mostCharacters),
  retryAfterMs: readRetryAfter(answer, now),
})
