import type { Server } from 'node:http'
import { join } from 'node:path'
import nextModule from 'next'

import type { NodeHandler } from './create-app.js'

/**
 * Next's handler for the admin, in this process: it finds the one Payload that runs here. In
 * development it rebuilds what is edited and tells the browser over a web socket.
 */
export async function createAdminHandler(args: {
  server: Server
  isDev: boolean
}): Promise<NodeHandler> {
  // Next is CommonJS: what Node imports is the function that its types call `default`.
  const createNext = nextModule as unknown as typeof nextModule.default
  const next = createNext({
    dev: args.isDev,
    dir: join(import.meta.dirname, '../..'),
    customServer: true,
    httpServer: args.server,
    quiet: true,
  })
  await next.prepare()
  return next.getRequestHandler()
}
