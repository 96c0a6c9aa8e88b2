import type { Herd } from './herd.js'

/** An answer, or `null` where the server was gone before there was one: it may have been done. */
export type MaybeAnswer = { status: number; body: Body; headers: Headers } | null

export type Body = Record<string, unknown> & { doc?: Record<string, unknown>; docs?: Doc[] }
type Doc = Record<string, unknown>

export interface Asker {
  /** Asks whichever server listens, once. */
  ask(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<MaybeAnswer>
  /** Asks again until there is an answer: for what is harmless to ask twice. */
  insist(method: string, path: string, body?: unknown): Promise<NonNullable<MaybeAnswer>>
  /** Counts of what came back, by status; `gone` where nothing did. */
  counts: Record<string, number>
}

/** Asks in the name of whoever the token belongs to. */
export function createAsker(herd: Herd, readToken: () => string): Asker {
  const counts: Record<string, number> = {}

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    more?: HeadersInit,
  ): Promise<MaybeAnswer> {
    const url = await herd.pick()
    const headers = new Headers(more)
    if (readToken()) headers.set('authorization', `JWT ${readToken()}`)
    const isRaw = body === undefined || body instanceof FormData || ArrayBuffer.isView(body)
    if (!isRaw) headers.set('content-type', 'application/json')
    const answer = await answerTo(`${url}${path}`, {
      ...{ method, headers, redirect: 'manual', signal: AbortSignal.timeout(60_000) },
      ...(body !== undefined && { body: (isRaw ? body : JSON.stringify(body)) as BodyInit }),
    })
    const outcome = answer ? String(answer.status) : 'gone'
    counts[outcome] = (counts[outcome] ?? 0) + 1
    return answer
  }

  return {
    ask,
    counts,
    async insist(...asked) {
      for (;;) {
        const answer = await ask(...asked)
        if (answer && answer.status < 500) return answer
      }
    },
  }
}

async function answerTo(url: string, init: RequestInit): Promise<MaybeAnswer> {
  try {
    const response = await fetch(url, init)
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    const body = (isJson && text ? JSON.parse(text) : {}) as Body
    return { status: response.status, body, headers: response.headers }
  } catch (error) {
    // Slow is a fault of its own: no server may keep anybody waiting that long.
    if ((error as Error).name === 'TimeoutError') throw error
    return null
  }
}
