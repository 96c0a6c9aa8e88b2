import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

import type { Ready, Shortcuts } from '../delivery/shortcuts.js'

/**
 * Answers at once what is bytes already, and leaves everything else to Express. Where every request
 * is written down, each goes the long way: that is where the log is kept.
 */
export function createFrontDoor(deps: {
  shortcuts: Shortcuts
  logger: Logger
  app: RequestListener
}): RequestListener {
  const { shortcuts, logger, app } = deps
  return (req, res) => {
    req.url = pathOf(req.url ?? '/')
    const ready = logger.isLevelEnabled(levelOfSuccess) ? null : shortcuts.find(req)
    if (ready) send(req, res, ready)
    else app(req, res)
  }
}

/**
 * A client may write the whole address on the request line (RFC 9112, section 3.2.2). Whose it is we
 * know ourselves, so that its host need not even be one.
 */
function pathOf(target: string): string {
  const [whole, path = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(.*)$/i.exec(target) ?? []
  if (whole === undefined) return target
  return path.startsWith('/') ? path : `/${path}`
}

/** How `create-app.ts` writes down what went well. */
const levelOfSuccess = 'debug'

function send(_req: IncomingMessage, res: ServerResponse, ready: Ready): void {
  const flat: (string | number)[] = ['X-Request-Id', randomUUID(), ...ready.frame]
  for (const [name, value] of ready.headers) flat.push(name, value)
  // Written as one list, the headers are not kept a second time for somebody to change them.
  res.writeHead(ready.status, flat as never)
  res.end(ready.body ?? undefined)
}
