import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'

/** What is sent to whoever asks, whatever they ask. */
export interface Floor {
  kind: keyof typeof floors
  status: number
  headers: [name: string, value: string][]
  /** Base64. */
  body: string
}

/**
 * The least that a server can do: it has the bytes and the headers in memory, and sends them. Express
 * as its guide writes it, with one route and nothing else.
 */
const floors = {
  'bare node:http': ({ status, headers, body }: Sent): Server => {
    const flat = headers.flat()
    return createServer((_req, res) => {
      res.writeHead(status, flat)
      res.end(body)
    })
  },
  Express: ({ status, headers, body }: Sent): Server => {
    const app = express()
    const said = Object.fromEntries(headers)
    app.get('/v1/films/:slug', (_req, res) => {
      res.status(status).set(said).send(body)
    })
    return createServer(app)
  },
}

type Sent = Omit<Floor, 'body'> & { body: Buffer | undefined }

process.once('message', (floor: Floor) => {
  const body = floor.body === '' ? undefined : Buffer.from(floor.body, 'base64')
  const server = floors[floor.kind]({ ...floor, body })
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
})
