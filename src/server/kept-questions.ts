import type { IncomingMessage, ServerResponse } from 'node:http'

import { frameOf, type Ready, type SaidHeaders } from '../delivery/shortcuts.js'
import type { Standing } from '../editions/standing.js'

/** What GraphQL answered, and how long each part of it stands. */
interface Answered {
  text: string
  standings: readonly Standing[]
}

interface Question extends Answered {
  headers: SaidHeaders
  body: Buffer
  bytes: number
}

export type KeptQuestions = ReturnType<typeof createKeptQuestions>

/** A website asks for a page in a few hundred bytes; longer ones, and longer headers, go the long way. */
const longest = { questionBytes: 8 * 1024, header: 200 }
/** What the runtime keeps of each, beside its words. */
const overheadBytes = 1024

/**
 * Answers by GraphQL of which everything comes from editions, kept as bytes by the question, for a
 * visitor: who asks the same again is answered before any router, in the same words, as long as the
 * editions in it stand. Those asked for last are kept, in so many bytes.
 */
export function createKeptQuestions({ mostBytes }: { mostBytes: number }) {
  const kept = new Map<string, Question>()
  const names = new WeakMap<IncomingMessage, string>()
  const answers = new WeakMap<Response, Answered>()
  let keptBytes = 0

  function letGo(name: string): void {
    keptBytes -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }

  function find(name: string): Question | null {
    const found = kept.get(name)
    if (!found) return null
    letGo(name)
    if (!found.standings.every((standing) => standing.isCurrent())) return null
    // A Map remembers the order of entering: what is asked for goes to the end again.
    keep(name, found)
    return found
  }

  function keep(name: string, question: Question): void {
    kept.set(name, question)
    keptBytes += question.bytes
    for (const oldest of kept.keys()) {
      if (keptBytes <= mostBytes) return
      letGo(oldest)
    }
  }

  return {
    /** Reads what is asked and gives the answer, or `null` with the body back where it was. */
    find(req: IncomingMessage, answer: (ready: Ready | null) => void): void {
      if (!isPlainQuestion(req)) return answer(null)
      req.once('readable', () => {
        const body = req.read() as Buffer | null
        if (body) req.unshift(body)
        // What comes in pieces is left to whoever waits for them.
        if (body?.byteLength !== Number(req.headers['content-length'])) return answer(null)
        const name = nameQuestion(req, body)
        const found = find(name)
        if (!found) names.set(req, name)
        answer(found && { status: 200, headers: found.headers, body: found.body })
      })
    },

    /** Says that a response is a function of its question, as long as all this stands. */
    describe(response: Response, answered: Answered): void {
      answers.set(response, answered)
    },

    /** Keeps what a question is answered with, while its headers are still to be read. */
    note(req: IncomingMessage, res: ServerResponse, response: Response): void {
      const name = names.get(req)
      const answered = answers.get(response)
      if (name === undefined || !answered || res.hasHeader('Set-Cookie')) return
      const body = Buffer.from(answered.text)
      const length = ['Content-Length', String(body.byteLength)]
      const headers = ['X-Request-Id', '', ...frameOf(res), ...length]
      const bytes = Buffer.byteLength(name) + body.byteLength + overheadBytes
      letGo(name)
      keep(name, { ...answered, headers, body, bytes })
    },
  }
}

/** Nothing but the question and these headers says what is wanted. */
const deciding = ['accept', 'accept-language', 'content-type', 'origin'] as const

const isPlainQuestion = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/api/graphql' &&
  Number(headers['content-length']) <= longest.questionBytes &&
  headers.authorization === undefined &&
  headers.cookie === undefined &&
  headers['content-encoding'] === undefined &&
  headers['transfer-encoding'] === undefined &&
  headers.expect === undefined &&
  deciding.every((name) => (headers[name]?.length ?? 0) <= longest.header)

/** No header holds a line break: one question cannot be taken for another. */
const nameQuestion = ({ headers }: IncomingMessage, body: Buffer): string =>
  [...deciding.map((name) => headers[name]), body.toString('latin1')].join('\n')
