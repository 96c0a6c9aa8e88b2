import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { once } from 'node:events'

/** Between a client and a MongoDB-compatible server: answers some commands itself, or stands still. */
export interface MongoWire {
  /** The address that leads through here, with this database's name. */
  url(database: string): string
  /** The next `count` commands of this name are refused with this error; `Infinity` for ever. */
  refuse(command: string, error: WireError, count: number): void
  /** How many were refused since. */
  refused(): number
  /** Passes nothing on, either way, until told to go on: a server that stands still. */
  hold(): void
  /** Cuts every connection and each new one, at an address that stays ours: a server that is away. */
  cut(): void
  /** Passes on what was held, and takes connections again. */
  goOn(): void
  close(): Promise<void>
}

export interface WireError {
  code: number
  codeName: string
}

/**
 * A proxy that understands as much of the wire protocol (OP_MSG, opcode 2013) as it takes to read
 * the name of a command and to answer with an error.
 */
export async function startMongoWire(target: string): Promise<MongoWire> {
  const { hostname, port } = new URL(target)
  let rule: { command: string; error: WireError; left: number } | null = null
  let count = 0
  let state: 'open' | 'held' | 'cut' = 'open'
  const sockets = new Set<Socket>()

  function answerInstead(message: Buffer): Buffer | null {
    if (!rule || rule.left === 0 || nameCommand(message) !== rule.command) return null
    rule.left -= 1
    count += 1
    return buildError(message.readInt32LE(4), rule.error)
  }

  const server = createServer((client) => {
    if (state === 'cut') return client.resetAndDestroy()
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    // What was sent arrives, whether or not whoever sent it has given up since.
    client.on('close', () => upstream.end())
    upstream.on('close', () => client.destroy())
    upstream.on('data', (chunk) => client.write(chunk))
    let pending = Buffer.alloc(0)
    client.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      while (pending.length >= 4 && pending.length >= pending.readInt32LE(0)) {
        const message = pending.subarray(0, pending.readInt32LE(0))
        pending = pending.subarray(message.length)
        const answer = answerInstead(message)
        if (answer) client.write(answer)
        else upstream.write(message)
      }
    })
    if (state === 'held') for (const socket of [client, upstream]) socket.pause()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = (server.address() as AddressInfo).port
  return {
    url: (database) => `mongodb://127.0.0.1:${own}/${database}`,
    refuse(command, error, left) {
      rule = { command, error, left }
      count = 0
    },
    refused: () => count,
    hold() {
      state = 'held'
      for (const socket of sockets) socket.pause()
    },
    cut() {
      state = 'cut'
      for (const socket of sockets) socket.resetAndDestroy()
    },
    goOn() {
      state = 'open'
      for (const socket of sockets) socket.resume()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The first key of a message's first document, where that is what it begins with. */
function nameCommand(message: Buffer): string | null {
  const isMessage = message.readInt32LE(12) === 2013 && message[20] === 0
  if (!isMessage) return null
  return message.subarray(26, message.indexOf(0, 26)).toString()
}

function buildError(requestId: number, { code, codeName }: WireError): Buffer {
  const text = Buffer.from(`${codeName}\0`)
  const elements = Buffer.concat([
    Buffer.from('\x01ok\0'),
    Buffer.alloc(8),
    Buffer.from('\x10code\0'),
    int32(code),
    Buffer.from('\x02codeName\0'),
    int32(text.length),
    text,
    Buffer.from('\x02errmsg\0'),
    int32(text.length),
    text,
    Buffer.from([0]),
  ])
  const body = Buffer.concat([int32(0), Buffer.from([0]), int32(elements.length + 4), elements])
  return Buffer.concat([int32(body.length + 16), int32(0), int32(requestId), int32(2013), body])
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return bytes
}
