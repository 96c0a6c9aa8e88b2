import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** A handler in the manner of the Fetch standard, as Payload's and GraphQL's are. */
export type FetchHandler = (request: Request) => Promise<Response>

/**
 * Carries a request from Express to a Fetch handler and its response back, streaming both ways.
 * A reader who goes away aborts the handler's request, so that what it holds open is let go.
 */
export async function bridgeToFetch(args: {
  req: ExpressRequest
  res: ExpressResponse
  handle: FetchHandler
  publicUrl: string
}): Promise<void> {
  const { req, res, handle } = args
  const abort = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) abort.abort()
  })
  const response = await handle(toFetchRequest(args, abort.signal))
  if (abort.signal.aborted) {
    await response.body?.cancel()
    return
  }
  res.status(response.status)
  copyHeaders(response.headers, res)
  if (!response.body || req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
    return
  }
  await pipeToReader(response.body, res)
}

function toFetchRequest(
  { req, publicUrl }: { req: ExpressRequest; publicUrl: string },
  signal: AbortSignal,
): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
  return new Request(new URL(req.originalUrl, publicUrl), {
    method: req.method,
    headers,
    signal,
    ...(hasBody && {
      body: Readable.toWeb(req) as unknown as BodyInit,
      duplex: 'half',
    }),
  })
}

function copyHeaders(headers: Headers, res: ExpressResponse): void {
  for (const [name, value] of headers) {
    if (name !== 'set-cookie') res.setHeader(name, value)
  }
  // Cookies are the one header that may not be joined into a single line.
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
}

async function pipeToReader(body: ReadableStream, res: ExpressResponse): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
