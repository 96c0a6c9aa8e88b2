import { parseArgs } from 'node:util'

import type { Env } from '../src/env.js'
import type { createAdminHandler as CreateAdminHandler } from '../src/server/admin-handler.js'
import { createLogger } from '../src/server/logger.js'
import { describeFailure } from '../src/server/start-failure.js'
import { openLaurel, startServer } from '../src/server/start-server.js'
import { stopOnSignals } from '../src/server/stop-on-signals.js'
import { buildAdmin, isAdminBuilt } from './build-admin.js'
import { makeFirstAdmin } from './first-admin.js'
import { drawStill } from './sample-film/draw-still.js'
import { enterSampleFilm, needsSampleFilm } from './sample-film/enter-sample-film.js'
import { say, sayAddresses } from './say.js'
import { readSettings } from './settings.js'

const help = `npm start

Builds what is missing, brings the database up to date, enters the sample film where there is
none, and serves the press room, the API and the admin on one port. With LAUREL_ROLE=api there is
no admin: nothing is built, and it is ready sooner; background work is done all the same.

  --dev      rebuild the admin as it is edited, instead of building it once
  --help     this text

The settings are environment variables; .env.example explains each.`

const { values } = parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) {
  console.log(help)
  process.exit(0)
}

try {
  await start(readSettings(), { isDev: values.dev === true })
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}

async function start(env: Env, { isDev }: { isDev: boolean }): Promise<void> {
  const hasAdmin = env.role === 'all'
  if (hasAdmin && !isDev && !(await isAdminBuilt())) {
    say('Building the admin, once; this takes a minute or two…')
    await buildAdmin()
  }
  say('Opening the database and bringing it up to date…')
  const { payload, services } = await openLaurel(env)
  if (env.seed === 'sample' && (await needsSampleFilm(payload))) {
    say('Drawing the sample film’s stills and entering its record…')
    await enterSampleFilm({ payload, services, draw: drawStill, onProgress: say })
  }
  const firstAdmin = await makeFirstAdmin(payload, env)
  const logger = createLogger(env)
  // One request's forgotten promise must not end the process for all the others.
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled rejection'))
  const running = await startServer({
    env,
    logger,
    payload,
    services,
    ...(hasAdmin && { createAdmin: (server) => loadAdmin({ server, isDev }) }),
  })
  sayAddresses({ env, port: running.port, firstAdmin, tookMs: performance.now() })
  stopOnSignals({ stop: () => running.stop(), say, describe: describeFailure })
}

/** Next is loaded only where it is used: that takes longer than all the rest. */
async function loadAdmin(
  args: Parameters<typeof CreateAdminHandler>[0],
): ReturnType<typeof CreateAdminHandler> {
  const { createAdminHandler } = await import('../src/server/admin-handler.js')
  return createAdminHandler(args)
}
