import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A message as it came. */
export interface Arrived {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** A server of a test, on this machine. */
export interface Listener {
  port: number
  url: string
  arrived: Arrived[]
  /** The connections that were made, whether or not something was said. */
  connections: Socket[]
  stop: () => Promise<void>
}

export interface Certificate {
  key: string
  cert: string
}

type Answering = (req: IncomingMessage, res: ServerResponse) => void

const running: Listener[] = []

/** Listens until `stopListeners`, and answers each message once it is whole. */
export async function listen(answer: Answering, tls?: Certificate): Promise<Listener> {
  const arrived: Arrived[] = []
  const connections: Socket[] = []
  const take: Answering = (req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const { method = '', url = '', headers } = req
      arrived.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() })
      answer(req, res)
    })
  }
  const server = tls ? createTlsServer(tls, take) : createServer(take)
  server.on('connection', (socket: Socket) => connections.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const listener: Listener = {
    port,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    arrived,
    connections,
    async stop() {
      for (const socket of connections) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  running.push(listener)
  return listener
}

/** Stops all that listen. */
export async function stopListeners(): Promise<void> {
  await Promise.all(running.splice(0).map((listener) => listener.stop()))
}

/** A certificate that nobody but itself vouches for, for these names and addresses. */
export function makeCertificate(subjectAltName: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-certificate-'))
  try {
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=test'],
      ...['-addext', `subjectAltName=${subjectAltName}`, '-keyout', keyFile, '-out', certFile],
    ])
    if (made.status !== 0) throw new Error(`openssl made no certificate: ${String(made.stderr)}`)
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
