import { appendFileSync, readFileSync, truncateSync } from 'node:fs'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

import { isGenuine } from '../../examples/website/webhook.js'

/**
 * Receives a webhook in a process of its own and writes down each message that is Laurel's, once,
 * before it says so: whatever kills it, what it has answered is written.
 *
 * node --import tsx src/testing/receive-webhook.fixture.ts file port secret
 */
const [file = '', port = '', secret = ''] = process.argv.slice(2)

const known = readKnown()
const server = createServer((req, res) => {
  void (async () => {
    const body = await buffer(req)
    const { headers } = req
    if (!isGenuine({ headers, body, secret, now: new Date() })) {
      res.writeHead(401).end()
      return
    }
    const id = String(headers['webhook-id'])
    if (!known.has(id)) {
      const { data } = JSON.parse(body.toString()) as { data: unknown }
      appendFileSync(file, `${JSON.stringify({ id, events: [data] })}\n`)
      known.add(id)
    }
    res.writeHead(204).end()
  })()
})
server.listen(Number(port), '127.0.0.1', () => console.log('receives'))

/** What was received before; a line that was cut off by a kill was never answered. */
function readKnown(): Set<string> {
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  truncateSync(file, Buffer.byteLength(whole))
  const lines = whole.split('\n').filter(Boolean)
  return new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id))
}
