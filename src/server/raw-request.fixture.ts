import { connect } from 'node:net'

export interface RawAnswer {
  /** The whole answer, as it came. */
  text: string
  status: number
  body: string
}

type Part = string | Buffer

/**
 * Sends bytes as they are, a part after the other, and gives what came back before the
 * connection ended: for requests that no proper client would make.
 */
export const sendRaw = (port: number, ...parts: Part[]): Promise<RawAnswer> =>
  exchange({ port, parts, readsLate: false })

/** As a client that listens only once it has said everything; a reset loses it the answer. */
export const sendAllThenRead = (port: number, ...parts: Part[]): Promise<RawAnswer> =>
  exchange({ port, parts, readsLate: true })

function exchange(args: { port: number; parts: Part[]; readsLate: boolean }): Promise<RawAnswer> {
  const { port, parts, readsLate } = args
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.setTimeout(20_000, () => socket.destroy(new Error('The connection stayed silent.')))
    let failure: Error | null = null
    socket.on('error', (error) => (failure = error))
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString()
      if (failure && text === '') {
        reject(failure)
        return
      }
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])
      resolve({ text, status, body: text.slice(text.indexOf('\r\n\r\n') + 4) })
    })
    if (readsLate) socket.pause()
    void (async () => {
      for (const part of parts) {
        if (socket.destroyed) return
        // Whoever sends faster than it is read must not fill this process's memory.
        await new Promise((sent) => socket.write(part, sent))
      }
      socket.resume()
    })()
  })
}

/** The head of a request that ends its connection. */
export const rawHead = (method: string, path: string, headers: Record<string, string> = {}) =>
  [
    `${method} ${path} HTTP/1.1`,
    'Host: laurel.test',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

/** A body in the chunked coding, in parts of this many bytes. */
export function toChunks(body: string, partBytes = 64 * 1024): Buffer[] {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let start = 0; start < bytes.length; start += partBytes) {
    const part = bytes.subarray(start, start + partBytes)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return [...parts, Buffer.from('0\r\n\r\n')]
}
