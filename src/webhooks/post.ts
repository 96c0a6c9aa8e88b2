import { once } from 'node:events'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Socket, TcpNetConnectOpts } from 'node:net'

import { checkPeer, guardLookup, type MayReach, type Resolve } from './guard.js'
import { SendFailure } from './send-problems.js'

/** What connections are made with. */
export interface Line {
  mayReach: MayReach
  resolve: Resolve
  /** Certificates (PEM) that are believed instead of those that Node does. */
  authorities?: string
  /** How long a connection may take to stand, from the DNS to TLS. */
  connectMs: number
  /** How many interim answers (1xx) may come before the answer. */
  mostInterim: number
  /** How much of an answer's body is read; what comes after it is not waited for. */
  mostBytes: number
}

export interface PostedMessage {
  url: URL
  headers: Record<string, string>
  body: Buffer
  /** Aborted with the error that is to be thrown. */
  signal: AbortSignal
}

/** What a server said, as it came. */
export interface RawAnswer {
  status: number
  headers: IncomingMessage['headers']
  /** The beginning of the body. */
  body: Buffer
}

/**
 * Posts a message over a connection of its own, which is closed whatever comes of it. Throws what
 * Node's network throws, or a `SendFailure`; once `signal` is aborted, its reason.
 */
export async function post(line: Line, message: PostedMessage): Promise<RawAnswer> {
  const { body, signal } = message
  signal.throwIfAborted()
  const request = open(line, message)
  const failed = new Promise<never>((_, reject) => {
    request.on('error', reject)
    request.on('upgrade', () => reject(new SendFailure('BAD_ANSWER')))
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
  let interim = 0
  request.on('information', () => {
    interim += 1
    if (interim > line.mostInterim) request.destroy(new SendFailure('TOO_MANY_INTERIM'))
  })
  const patience = setTimeout(() => request.destroy(new SendFailure('TIMED_OUT')), line.connectMs)
  request.once('socket', (socket) =>
    greet(line, socket, () => {
      clearTimeout(patience)
      request.end(body)
    }),
  )
  try {
    return await Promise.race([failed, readAnswer(request, line.mostBytes)])
  } finally {
    clearTimeout(patience)
    request.destroy()
  }
}

function open(line: Line, message: PostedMessage): ClientRequest {
  const { url, headers, body } = message
  const { mayReach, resolve, authorities, connectMs } = line
  const options: https.RequestOptions & Pick<TcpNetConnectOpts, 'autoSelectFamilyAttemptTimeout'> =
    {
      method: 'POST',
      agent: false,
      ca: authorities,
      headers: {
        ...headers,
        'User-Agent': 'Laurel-Webhooks',
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        'Accept-Encoding': 'identity',
      },
      lookup: guardLookup(resolve, mayReach),
      // Of several addresses Node gives each a quarter of a second: too little across an ocean.
      autoSelectFamilyAttemptTimeout: Math.max(10, Math.floor(connectMs / 4)),
    }
  return (url.protocol === 'https:' ? https : http).request(url, options)
}

/** Nothing is said before the other end is known, and its certificate is found to be good. */
function greet(line: Line, socket: Socket, speak: () => void): void {
  socket.once('connect', () => {
    const problem = checkPeer(socket, line.mayReach)
    if (problem) socket.destroy(new SendFailure(problem))
    else if ('encrypted' in socket) socket.once('secureConnect', speak)
    else speak()
  })
}

async function readAnswer(request: ClientRequest, mostBytes: number): Promise<RawAnswer> {
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= mostBytes) break
  }
  const { statusCode = 0, headers } = response
  return { status: statusCode, headers, body: Buffer.concat(chunks).subarray(0, mostBytes) }
}
