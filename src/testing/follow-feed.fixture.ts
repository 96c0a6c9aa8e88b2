import { appendFileSync, readFileSync, truncateSync } from 'node:fs'

import type { ChangeFeed } from '../editions/change-feed.js'

/**
 * Follows `/v1/changes` in a process of its own and writes down what it is told, an answer a line,
 * with the place to read on from in the same line: whatever kills it, no event is without its place.
 *
 * node --import tsx src/testing/follow-feed.fixture.ts file server…
 */
const [file = '', ...servers] = process.argv.slice(2)

let place = readPlace()
console.log('follows')
for (let turn = 0; ; turn++) {
  try {
    // Each question is put to another of the servers than the one before.
    const server = servers[turn % servers.length]!
    const since = place === null ? '' : `&since=${place}`
    const response = await fetch(`${server}/v1/changes?limit=7&wait=5${since}`)
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    const { events, next } = (await response.json()) as ChangeFeed
    appendFileSync(file, `${JSON.stringify({ events, next })}\n`)
    place = next
  } catch (error) {
    console.error(error)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Where the last line leads on from; one that was cut off by a kill was never told. */
function readPlace(): string | null {
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  truncateSync(file, Buffer.byteLength(whole))
  const last = whole.trimEnd().split('\n').at(-1)
  return last ? (JSON.parse(last) as ChangeFeed).next : null
}
