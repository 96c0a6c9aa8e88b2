import { access, constants, mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'

import { createKept } from '../delivery/kept.js'
import type { Env } from '../env.js'
import { refuseHalfRestored } from '../keeping/half-restored.js'
import { createApp, type NodeHandler } from './create-app.js'
import { createConfig } from './create-config.js'
import { answerUnreadable } from './client-error.js'
import { createFrontDoor } from './front-door.js'
import { createKeptQuestions } from './kept-questions.js'
import { limits } from './limits.js'
import { shareRunningConfig } from './running-config.js'
import { createServices, type Services } from './services.js'
import { directoryUnusable } from './start-failure.js'
import { lacksTransactions, withoutTransactions } from './transactions.js'

export interface RunningLaurel {
  payload: Payload
  services: Services
  port: number
  /** Takes no new requests, finishes those in flight, and closes what is open. */
  stop(): Promise<void>
}

/** Opens the database, runs its migrations and makes the one Payload of this process. */
export async function openLaurel(
  env: Env,
  services: Services = createServices(env),
): Promise<{ payload: Payload; services: Services }> {
  await prepareDirectory(env.dataDirectory)
  const config = await createConfig(env, services)
  shareRunningConfig(config)
  const payload = await getPayload({ config })
  return { payload, services }
}

async function prepareDirectory(directory: string): Promise<void> {
  try {
    await mkdir(join(directory, 'tmp'), { recursive: true })
    await access(directory, constants.W_OK)
  } catch (error) {
    throw directoryUnusable(directory, error as NodeJS.ErrnoException)
  }
}

/** Closes the database. Payload keeps its instances by name; a closed one must not be found again. */
export async function closeLaurel(payload: Payload): Promise<void> {
  await payload.destroy()
  const { _payload: instances } = globalThis as { _payload?: Map<string, unknown> }
  instances?.delete('default')
}

/** Serves everything on one port, once the unfinished work of an earlier run is taken up. */
export async function startServer(args: {
  env: Env
  logger: Logger
  payload: Payload
  services: Services
  createAdmin?: (server: Server) => Promise<NodeHandler>
}): Promise<RunningLaurel> {
  const { env, logger, payload, services, createAdmin } = args
  await refuseHalfRestored(payload)
  if (lacksTransactions(payload.db)) payload.logger.warn(withoutTransactions)
  await services.start(payload)
  const server = createServer({ maxHeaderSize: limits.headerBytes })
  server.requestTimeout = limits.requestTimeoutMs
  server.headersTimeout = limits.headersTimeoutMs
  server.keepAliveTimeout = limits.keepAliveMs
  server.on('clientError', answerUnreadable)
  const handleAdmin = await createAdmin?.(server)
  const kept = createKept({ mostBytes: limits.keptAnswerBytes, now: services.now })
  const questions = createKeptQuestions({ mostBytes: limits.keptQuestionBytes })
  const deps = { payload, services, env, logger, kept, questions }
  const app = createApp({ ...deps, ...(handleAdmin && { handleAdmin }) })
  server.on('request', createFrontDoor({ shortcuts: kept.shortcuts, questions, logger, app }))
  await listen(server, env)
  return {
    payload,
    services,
    port: (server.address() as AddressInfo).port,
    async stop() {
      // A slow upload would outlive the patience of whoever stops us; it goes on from where it is.
      services.uploads.pause()
      // Whoever waits for news is answered with what there is.
      services.tail.close()
      await close(server)
      await services.stop()
      await closeLaurel(payload)
    },
  }
}

const listen = (server: Server, { port, host }: Env): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** A download under way may end; a connection that only waits is closed at once. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // A connection that becomes idle meanwhile would be kept alive, waiting for nothing.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const cut = setTimeout(() => server.closeAllConnections(), limits.shutdownMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
