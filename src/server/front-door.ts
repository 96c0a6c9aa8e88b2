import { randomUUID } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

import type { Ready, Shortcuts } from '../delivery/shortcuts.js'
import type { KeptQuestions } from './kept-questions.js'

/**
 * Answers at once what is bytes already, and leaves everything else to Express. Where every request
 * is written down, each goes the long way: that is where the log is kept.
 */
export function createFrontDoor(deps: {
  shortcuts: Shortcuts
  questions: KeptQuestions
  logger: Logger
  app: RequestListener
}): RequestListener {
  const { shortcuts, questions, logger, app } = deps
  return (req, res) => {
    req.url = pathOf(req.url ?? '/')
    if (logger.isLevelEnabled(levelOfSuccess)) app(req, res)
    else if (req.method === 'POST') {
      questions.find(req, (ready) => (ready ? send(res, ready) : app(req, res)))
    } else {
      const ready = shortcuts.find(req)
      if (ready) send(res, ready)
      else app(req, res)
    }
  }
}

/**
 * A client may write the whole address on the request line (RFC 9112, section 3.2.2). Whose it is we
 * know ourselves, so that its host need not even be one.
 */
function pathOf(target: string): string {
  if (target.startsWith('/')) return target
  const [whole, path = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(.*)$/i.exec(target) ?? []
  if (whole === undefined) return target
  return path.startsWith('/') ? path : `/${path}`
}

/** How `create-app.ts` writes down what went well. */
const levelOfSuccess = 'debug'

function send(res: ServerResponse, { status, headers, body }: Ready): void {
  // The list is kept, and written at once: nobody reads it between this line and the next.
  headers[1] = randomUUID()
  res.writeHead(status, headers)
  res.end(body ?? undefined)
}
