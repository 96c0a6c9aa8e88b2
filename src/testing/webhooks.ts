import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Delivery, Webhook } from '../payload-types.js'
import type { TestApp } from './create-test-app.js'
import { listen, type Arrived } from './listeners.js'

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
export type Received = Arrived

export interface Receiver {
  /** `http://127.0.0.1:…` */
  url: string
  received: Received[]
  /** When each of them was whole, in milliseconds since 1970. */
  receivedMs: number[]
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
export async function startReceiver(): Promise<Receiver> {
  let answer: Answer = { status: 204 }
  const receivedMs: number[] = []
  const { url, arrived, stop } = await listen((_, res) => {
    receivedMs.push(Date.now())
    const { status, headers, body, afterMs = 0 } = answer
    setTimeout(() => res.writeHead(status, headers).end(body), afterMs).unref()
  })
  return { url, received: arrived, receivedMs, answerWith: (next) => (answer = next), stop }
}
