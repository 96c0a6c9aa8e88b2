import { pino, type Logger, type LoggerOptions } from 'pino'

import type { Env } from '../env.js'
import { AppError, statusOf } from '../errors.js'

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
    hooks: { logMethod: passRefusalsOver },
  } satisfies LoggerOptions,
  destination: pino.destination(2),
})

/**
 * Payload writes down every error as one of ours, with its stack. Whoever is refused knows why by the
 * answer, and must not fill the log: it is written down with the request.
 */
const passRefusalsOver: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (args, method) {
  const { err } = (args[0] ?? {}) as { err?: unknown }
  if (err instanceof AppError && statusOf(err.code) < 500) return
  method.apply(this, args)
}
