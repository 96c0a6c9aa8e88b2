import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Delivery, Webhook } from '../payload-types.js'
import type { TestApp } from './create-test-app.js'

/** Receivers of tests listen on this machine. */
export const onThisMachine = { WEBHOOK_PRIVATE_ADDRESSES: 'allow' }

/** A webhook that is told of everything, but for what is said otherwise. */
export async function buildWebhook(
  { payload }: Pick<TestApp, 'payload'>,
  url: string,
  overrides: Record<string, unknown> = {},
): Promise<Webhook> {
  const events = ['film.published', 'film.opened', 'film.unpublished']
  const data = { label: 'A website', url, events, whichFilms: 'all', ...overrides }
  // Laid out for a test, in nobody's name.
  return payload.create({
    collection: 'webhooks',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })
}

/** What became of the messages of a webhook, in their order. */
export async function readDeliveries(
  { payload }: Pick<TestApp, 'payload'>,
  webhook: string,
): Promise<Delivery[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { webhook: { equals: webhook } },
    sort: ['turn', 'id'],
    depth: 0,
    limit: 1000,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs
}

/** A webhook names its address before the website listens there. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A message as a receiver got it. */
export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Receiver {
  /** `http://127.0.0.1:…` */
  url: string
  received: Received[]
  /** What it answers from now on. */
  answerWith(answer: Answer): void
  stop(): Promise<void>
}

export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
  afterMs?: number
}

/** A receiver of webhooks that writes down what comes. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = []
  let answer: Answer = { status: 204 }
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const { status, headers, body, afterMs = 0 } = answer
      received.push({
        path: req.url ?? '',
        headers: req.headers,
        body: Buffer.concat(chunks).toString(),
      })
      setTimeout(() => res.writeHead(status, headers).end(body), afterMs).unref()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (next) => (answer = next),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
