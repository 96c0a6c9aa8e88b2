import { setTimeout as wait } from 'node:timers/promises'

import { makeBody, ways, type Body, type Place, type WayName } from './ways.js'

/** What one process measures again and again: one way, one verb, one size, so many at once. */
export interface Task {
  way: WayName
  place: Place
  verb: 'put' | 'open'
  bytes: number
  atOnce: number
  /** How many files each of them puts or opens, one after another. */
  each: number
}

export interface Measured {
  seconds: number
  /** Of the process's resident memory at its highest, over what it was before. */
  grownBytes: number
}

const task = JSON.parse(process.argv[2] ?? '') as Task
const way = ways[task.way](task.place)
const key = task.verb === 'open' ? await way.put(makeBody(task.bytes)) : ''
/** What is read of the file by each reader, so that many of them do not take for ever. */
const readBytes = Math.min(task.bytes, Math.floor(1024 ** 3 / task.atOnce))

process.on('message', () => void measure().then((measured) => process.send!(measured)))
await measure()
process.send!('ready')

async function measure(): Promise<Measured> {
  const bodies = Array.from({ length: task.atOnce }, () =>
    Array.from({ length: task.each }, () => prepare()),
  )
  globalThis.gc?.()
  await wait(50)
  const before = process.memoryUsage.rss()
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 10)
  const began = performance.now()
  await Promise.all(bodies.map(runAll))
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  return { seconds, grownBytes: highest - before }
}

/** Hashes that are announced are known before the clock starts. */
function prepare(): Body | null {
  if (task.verb === 'open') return null
  const body = makeBody(task.bytes)
  if (!task.way.endsWith('announced')) return body
  const hash = body.hash()
  return { ...body, hash: () => hash }
}

async function runAll(bodies: (Body | null)[]): Promise<void> {
  for (const body of bodies) {
    if (body) await way.put(body)
    else await readOne()
  }
}

async function readOne(): Promise<void> {
  let bytes = 0
  const stream = await way.open(key, readBytes)
  for await (const chunk of stream) bytes += (chunk as Buffer).byteLength
  if (bytes !== readBytes) throw new Error(`${task.way} gave ${bytes} of ${readBytes} bytes`)
}
