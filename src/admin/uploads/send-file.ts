import { Upload, type DetailedError } from 'tus-js-client'

import { listReasons, parseJson, RequestError } from '../reading/request-json.js'

/** Short enough for a slow line to finish one within the server's patience, and for any proxy. */
const chunkBytes = 16 * 1024 ** 2

/** Ten tries over about three minutes without a byte; then a person decides. */
export const usualRetryDelaysMs = [
  0, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000, 60_000,
]

export interface Sending {
  file: File
  /** The collection whose record the file is for. */
  purpose: string
  language: string
  /** The whole address where there is no page to be relative to. @default this site's */
  endpoint?: string
  headers?: Record<string, string>
  retryDelaysMs?: number[]
  onProgress: (sentBytes: number) => void
  /** The connection was lost, and is tried again by itself. */
  onCut: () => void
  /** It is there, whole; gives the id to name it by. */
  onArrived: (uploadId: string) => void
  /** Refused, or tried too often. */
  onFailed: (error: RequestError) => void
}

export interface FileSender {
  /** Begins, or goes on from what has arrived: also what was sent before this page was opened. */
  start(): Promise<void>
  /** Stops sending; what has arrived stays. */
  pause(): Promise<void>
  /** Stops sending, and lets the server forget it. */
  callOff(): Promise<void>
}

/** Sends one file in parts over tus. */
export function createFileSender(sending: Sending): FileSender {
  const { file, purpose, language } = sending
  let hasLooked = false
  const upload = new Upload(file, {
    endpoint: sending.endpoint ?? '/api/uploads',
    chunkSize: chunkBytes,
    retryDelays: sending.retryDelaysMs ?? usualRetryDelaysMs,
    headers: { 'Accept-Language': language, ...sending.headers },
    metadata: { filename: file.name, filetype: file.type, purpose },
    fingerprint: () =>
      Promise.resolve(
        ['laurel', purpose, file.name, file.type, file.size, file.lastModified].join('-'),
      ),
    // Kept until a record has taken it: a form that is sent again does not send the file again.
    removeFingerprintOnSuccess: false,
    onProgress: (sentBytes) => sending.onProgress(sentBytes),
    onShouldRetry: (error) => {
      const mayPass = isPassing(statusOf(error))
      if (mayPass) sending.onCut()
      return mayPass
    },
    onSuccess: () => sending.onArrived(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => sending.onFailed(toRequestError(error as DetailedError)),
  })
  return {
    async start() {
      if (!hasLooked) {
        hasLooked = true
        const [before] = await upload.findPreviousUploads()
        if (before) upload.resumeFromPreviousUpload(before)
      }
      upload.start()
    },
    pause: () => upload.abort(),
    // One that is gone already, or cannot be reached, expires by itself.
    callOff: () => upload.abort(true).catch(() => undefined),
  }
}

/** Without an answer there is none; a busy or stopping server is back soon. */
const isPassing = (status: number): boolean =>
  status === 0 || status >= 500 || [408, 409, 423, 429].includes(status)

const statusOf = (error: DetailedError): number => error.originalResponse?.getStatus() ?? 0

function toRequestError(error: DetailedError): RequestError {
  const body = error.originalResponse?.getBody()
  return new RequestError(statusOf(error), body ? listReasons(parseJson(body)) : [])
}
