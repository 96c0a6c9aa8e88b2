import type { Socket } from 'node:net'

import { statusOf, type ErrorCode } from '../errors.js'
import { limits } from './limits.js'

/** What is said of a request that Node could not even read, by the code of Node's error. */
const rows: Record<string, { code: ErrorCode; title: string; sentence: string }> = {
  HPE_HEADER_OVERFLOW: {
    code: 'HEADERS_TOO_LARGE',
    title: 'Request Header Fields Too Large',
    sentence: `The address and headers are larger than ${limits.headerBytes / 1024} KiB together.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: 'REQUEST_TIMEOUT',
    title: 'Request Timeout',
    sentence: 'The request took too long to arrive.',
  },
}

const unreadable = {
  code: 'BAD_REQUEST',
  title: 'Bad Request',
  sentence: 'This is not a valid HTTP request.',
} as const

/** Answers on the bare connection, since there is no request to answer, and closes it. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // Somebody who went away hears nothing.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error)
    return
  }
  const { code, title, sentence } = rows[error.code ?? ''] ?? unreadable
  const body = JSON.stringify({
    type: `urn:laurel:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status: statusOf(code),
    detail: sentence,
    code,
  })
  const head = [
    `HTTP/1.1 ${statusOf(code)} ${title}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
