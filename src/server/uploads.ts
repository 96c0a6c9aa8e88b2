import { Metadata, Server } from '@tus/server'
import { createPayloadRequest, executeAccess, type Payload, type PayloadRequest } from 'payload'

import { staffOf } from '../../collections/access.js'
import {
  isUploadPurpose,
  judgeAnnounced,
  uploadPurposes,
  type UploadPurpose,
} from '../../collections/uploads/purposes.js'
import { isMediaError } from '../../media/index.js'
import { AppError, badParameter, statusOf } from '../errors.js'
import { recognizeDatabaseProblem } from './database-problems.js'
import type { FetchHandler } from './fetch-bridge.js'
import { limits } from './limits.js'
import { describeMediaProblem } from './media-problems.js'
import type { UploadDesk } from './upload-desk.js'
import { mayNotUpload } from './upload-problems.js'
import type { NewUpload } from './upload-rows.js'
import { createUploadSession } from './upload-session.js'

const methods = ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Resumable uploads at `/api/uploads`, in the tus protocol 1.0 with its extensions creation,
 * termination and expiration. `Upload-Metadata` names the file (`filename`, `filetype`) and the
 * collection it is for (`purpose`). A finished upload is given to a record by its id.
 *
 * Who asks is told as Payload tells it, cookies and their origins included.
 */
export function createUploadHandler(deps: { payload: Payload; uploads: UploadDesk }): FetchHandler {
  const { payload, uploads: desk } = deps
  return async (request) => {
    if (!methods.includes(request.method)) {
      throw new AppError('METHOD_NOT_ALLOWED', 'Uploads speak tus 1.0: POST, HEAD, PATCH, DELETE.')
    }
    const req = await readReader(payload, request)
    try {
      return finishHeaders(await answer({ req, request, desk }))
    } catch (error) {
      const { status_code: status, body } = describe(error, req)
      const hasGone = request.signal.aborted
      if (status === 500 && !hasGone) req.payload.logger.error({ err: error, msg: 'upload failed' })
      return finishHeaders(new Response(body, { status }))
    }
  }
}

async function answer(args: {
  req: PayloadRequest
  request: Request
  desk: UploadDesk
}): Promise<Response> {
  const { req, request, desk } = args
  const owner = staffOf(req.user)?.id ?? ''
  if (owner === '' && request.method !== 'OPTIONS') throw mayNotUpload(req)
  const announced = request.method === 'POST' ? await announce(req, request, owner) : null
  const session = createUploadSession({ req, owner, desk, purposeOf, announced })
  const tus = new Server({
    path: '/api/uploads',
    relativeLocation: true,
    maxSize: limits.partedUploadBytes,
    allowedOrigins: () => false,
    datastore: session.store,
    locker: session.locker,
    onResponseError: (_, error) => describe(error, req),
  })
  const response = await tus.handleWeb(request)
  if (session.store.failure) throw session.store.failure
  return response.status >= 400 ? await tellInEnvelope(response) : response
}

/** Knows who asks, in which language, and by which method, and leaves the body alone. */
async function readReader(payload: Payload, request: Request): Promise<PayloadRequest> {
  const head = new Request(request.url, { headers: request.headers })
  const { config } = payload
  const req = await createPayloadRequest({ canSetHeaders: false, config, request: head })
  Object.defineProperty(req, 'method', { value: request.method })
  return req
}

const purposeOf = (name: string): UploadPurpose => {
  if (!isUploadPurpose(name)) throw badParameter('purpose', 'is none that files are uploaded for.')
  return uploadPurposes[name]
}

/** Judges what is about to be uploaded before anything of it is kept. */
async function announce(req: PayloadRequest, request: Request, owner: string): Promise<NewUpload> {
  const metadata = readMetadata(request.headers.get('upload-metadata'))
  const { purpose = '', filename, filetype } = metadata
  if (!purpose || !isUploadPurpose(purpose)) {
    throw badParameter('purpose', `is one of: ${Object.keys(uploadPurposes).join(', ')}.`)
  }
  const { create } = req.payload.collections[purpose].config.access
  if (!(await executeAccess({ req, disableErrors: true }, create))) throw mayNotUpload(req)
  const fileName = (filename ?? '').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').slice(0, 255)
  if (fileName === '') throw badParameter('filename', 'is missing from Upload-Metadata.')
  const bytes = Number(request.headers.get('upload-length') ?? NaN)
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    throw badParameter('Upload-Length', 'is the size of the file in bytes, known from the start.')
  }
  judgeAnnounced({ fileName, mimeType: filetype ?? '', bytes }, uploadPurposes[purpose])
  return { owner, purpose, fileName, bytes }
}

function readMetadata(header: string | null): Record<string, string | null> {
  try {
    return header ? Metadata.parse(header) : {}
  } catch (cause) {
    const sentence = 'Upload-Metadata is a list of names and base64 values, as in tus 1.0.'
    throw new AppError('BAD_PARAMETER', sentence, { cause })
  }
}

/** A header that tus cannot read is refused by it before it asks how: in plain text. */
async function tellInEnvelope(response: Response): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  if (text === '' || text.startsWith('{')) return new Response(text || null, { status, headers })
  const { body } = envelope(status, { message: text.trim() })
  const rest = new Headers(headers)
  rest.delete('content-length')
  return new Response(body, { status, headers: rest })
}

type TusError = { status_code: number; body: string }

/** The envelope of Payload's REST, in the reader's language, for whatever went wrong. */
function describe(thrown: unknown, req: PayloadRequest): TusError {
  if (isMediaError(thrown)) {
    const { status, code, message } = describeMediaProblem(thrown, req.i18n.language)
    return envelope(status, { name: 'MediaError', message, data: { code } })
  }
  const error = recognizeDatabaseProblem(thrown) ?? thrown
  if (error instanceof AppError) {
    const { name, message, code } = error
    return envelope(statusOf(code), { name, message, data: { code } })
  }
  if (isTusError(error)) return envelope(error.status_code, { message: error.body.trim() })
  return envelope(500, { message: 'Something went wrong.', data: { code: 'INTERNAL' } })
}

const isTusError = (error: unknown): error is TusError =>
  typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error

const envelope = (status_code: number, error: object): TusError => ({
  status_code,
  body: JSON.stringify({ errors: [error] }),
})

/** No website but our own speaks to this; and whoever comes too early is told when to come again. */
function finishHeaders(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const name of [...headers.keys()]) {
    if (name.startsWith('access-control-')) headers.delete(name)
  }
  headers.set('Cache-Control', 'no-store')
  const { status } = response
  if (status >= 400 && response.body) headers.set('Content-Type', 'application/json; charset=utf-8')
  if ([423, 429, 503].includes(status)) headers.set('Retry-After', '5')
  return new Response(response.body, { status, headers })
}
