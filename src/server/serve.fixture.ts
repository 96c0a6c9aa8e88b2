import { parseEnv } from '../env.js'
import { createLogger } from './logger.js'
import { describeFailure } from './start-failure.js'
import { openLaurel, startServer } from './start-server.js'
import { stopOnSignals } from './stop-on-signals.js'

/**
 * The server in a process of its own, for tests that end, kill or starve it: as `npm start`, but
 * with neither admin nor sample film. Says `ready <port>` once it listens.
 */
const say = (line: string) => console.log(line)

try {
  const env = { ...parseEnv(process.env), host: '127.0.0.1' }
  const { payload, services } = await openLaurel(env)
  const running = await startServer({ env, logger: createLogger(env), payload, services })
  stopOnSignals({ stop: () => running.stop(), say, describe: describeFailure })
  say(`ready ${running.port}`)
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}
