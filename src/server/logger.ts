import { pino, type Logger } from 'pino'

import type { Env } from '../env.js'

/** One log for the whole process, as JSON lines on standard error. */
export function createLogger(env: Pick<Env, 'logLevel'>): Logger {
  return pino(
    {
      level: env.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    pino.destination(2),
  )
}

/** Payload's own logger: the same shape, quieter about what it does every day. */
export const createPayloadLogger = (env: Pick<Env, 'logLevel'>) => ({
  options: {
    level: env.logLevel === 'info' ? 'warn' : env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  destination: pino.destination(2),
})
