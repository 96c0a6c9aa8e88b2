import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { AppError } from '../errors.js'
import { boundBody, discardRest, type BoundedBody } from './bounded-body.js'
import { mostBodyBytes } from './bound-request.js'
import { toWebBody } from './web-body.js'

/** A handler in the manner of the Fetch standard, as Payload's and GraphQL's are. */
export type FetchHandler = (request: Request) => Promise<Response>

/**
 * Carries a request from Express to a Fetch handler and its response back, streaming both ways.
 * A reader who goes away aborts the handler's request, so that what it holds open is let go.
 *
 * @throws METHOD_NOT_ALLOWED @throws TOO_LARGE
 */
export async function bridgeToFetch(args: {
  req: ExpressRequest
  res: ExpressResponse
  handle: FetchHandler
  publicUrl: string
  /** Told of a response when its headers are set and none of it is sent. */
  onHead?: (response: Response) => void
}): Promise<void> {
  const { req, res, handle, onHead } = args
  refuseForbiddenMethod(req, res)
  const abort = new AbortController()
  res.once('close', () => {
    if (!res.writableFinished) abort.abort()
  })
  const body = hasBody(req) ? boundBody(req, mostBodyBytes(req)) : null
  const response = await handle(toFetchRequest({ ...args, body, signal: abort.signal }))
  // Answered before it was all read: whoever still sends must get to the answer.
  if (body && !req.complete)
    void body.chunks.return(undefined).then(() => discardRest({ req, res }))
  if (body?.problem) {
    await response.body?.cancel()
    throw body.problem
  }
  if (abort.signal.aborted) {
    await response.body?.cancel()
    return
  }
  res.status(response.status)
  copyHeaders(response.headers, res)
  onHead?.(response)
  if (!response.body || req.method === 'HEAD') {
    await response.body?.cancel()
    res.end()
    return
  }
  await pipeToReader(response.body, res)
}

/** The Fetch standard forbids these, and no handler of ours has a use for them. */
function refuseForbiddenMethod(req: ExpressRequest, res: ExpressResponse): void {
  if (!['CONNECT', 'TRACE', 'TRACK'].includes(req.method)) return
  res.setHeader('Allow', 'GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS')
  throw new AppError('METHOD_NOT_ALLOWED', `\`${req.method}\` is not answered here.`)
}

/** HEAD gets what GET would answer, of which the bridge sends the head; in tus it has its own say. */
const isUploads = ({ originalUrl }: ExpressRequest) => originalUrl.startsWith('/api/uploads/')

const hasBody = ({ method }: ExpressRequest) => method !== 'GET' && method !== 'HEAD'

function toFetchRequest(args: {
  req: ExpressRequest
  publicUrl: string
  body: BoundedBody | null
  signal: AbortSignal
}): Request {
  const { req, publicUrl, body, signal } = args
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // A client may write the whole address on the request line; whose it is we know ourselves.
  const { pathname, search } = new URL(req.originalUrl, publicUrl)
  return new Request(new URL(pathname + search, publicUrl), {
    method: req.method === 'HEAD' && !isUploads(req) ? 'GET' : req.method,
    headers,
    signal,
    ...(body && { body: toWebBody(body.chunks), duplex: 'half' }),
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

/** How often Node's `pipeline` itself listens to the end of what it writes to. */
const ownListeners = 10

async function pipeToReader(body: ReadableStream, res: ExpressResponse): Promise<void> {
  // Beside those who count, log and hold a place, it would be taken for a leak, and logged as one.
  res.setMaxListeners(res.getMaxListeners() + ownListeners)
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
