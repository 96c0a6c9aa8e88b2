import { readRedirect, readRetryAfter, readText } from './answer.js'
import { checkWebhookUrl, resolveBySystem, type Resolve } from './guard.js'
import { post, type Line, type RawAnswer } from './post.js'
import { recognizeSendProblem, SendFailure, type SendProblem } from './send-problems.js'

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
      /** The code by which the system knows it, for the log. */
      detail: string | null
      tookMs: number
    }

export interface SendLimits {
  connectMs: number
  /** How long all of it may take, with its redirects. */
  totalMs: number
  mostRedirects: number
  mostBytes: number
  mostCharacters: number
}

export interface SenderDeps {
  /** Whether messages may go into the own network, and without encryption. */
  isPrivateAllowed: boolean
  lookup?: Resolve
  authorities?: string
  limits?: Partial<SendLimits>
  now?: () => Date
}

const defaultLimits: SendLimits = {
  connectMs: 5_000,
  totalMs: 15_000,
  mostRedirects: 3,
  mostBytes: 4096,
  mostCharacters: 1000,
}

/** A sender that lets nobody reach through it what only this machine can reach. */
export function createSender(deps: SenderDeps): Sender {
  const { isPrivateAllowed, lookup = resolveBySystem, authorities, now = () => new Date() } = deps
  const limits = { ...defaultLimits, ...deps.limits }
  const line: Line = { ...limits, isPrivateAllowed, resolve: lookup, authorities }
  return {
    async send(message) {
      const startMs = performance.now()
      const readTook = () => Math.round(performance.now() - startMs)
      try {
        const answer = await within(limits.totalMs, message.signal, (signal) =>
          follow(line, limits.mostRedirects, { ...message, signal }),
        )
        const answerText = readText(answer, limits.mostCharacters)
        const retryAfterMs = readRetryAfter(answer, now())
        const { status } = answer
        return { kind: 'answered', status, answer: answerText, retryAfterMs, tookMs: readTook() }
      } catch (error) {
        return { kind: 'failed', ...recognizeSendProblem(error), tookMs: readTook() }
      }
    },
  }
}

/** Does something that ends when its time is over, or when it is told to stop. */
async function within<T>(
  totalMs: number,
  stop: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController()
  const endWith = (problem: SendProblem) => () => end.abort(new SendFailure(problem))
  const onStop = endWith('STOPPED')
  const timer = setTimeout(endWith('TIMED_OUT'), totalMs)
  // Taken off again: the signal lives as long as the process, and hears of each message.
  stop.addEventListener('abort', onStop)
  if (stop.aborted) onStop()
  try {
    return await run(end.signal)
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', onStop)
  }
}

/** Posts a message, and posts it again where it is sent on to, each address looked at anew. */
async function follow(
  line: Line,
  mostRedirects: number,
  message: OutgoingMessage,
): Promise<RawAnswer> {
  const problem = checkWebhookUrl(message.url, line)
  if (problem) throw new SendFailure(problem)
  let url = new URL(message.url)
  for (let redirects = 0; ; redirects++) {
    const answer = await post(line, { ...message, url })
    const location = readRedirect(answer)
    if (location === null) return answer
    if (redirects === mostRedirects) throw new SendFailure('TOO_MANY_REDIRECTS')
    url = findTarget(line, url, location)
  }
}

function findTarget(line: Line, from: URL, location: string): URL {
  if (location === '' || !URL.canParse(location, from)) throw new SendFailure('BAD_REDIRECT')
  const target = new URL(location, from)
  const problem = checkWebhookUrl(target.href, line)
  if (problem === 'PRIVATE_ADDRESS') throw new SendFailure(problem)
  const isDowngrade = from.protocol === 'https:' && target.protocol !== 'https:'
  if (problem || isDowngrade) throw new SendFailure('BAD_REDIRECT')
  return target
}
