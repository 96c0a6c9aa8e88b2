import { pino } from 'pino'

import { AppError } from '../errors.js'
import { createPayloadLogger } from './logger.js'

it('Payload’s log tells of what went wrong on our side, and not of everybody who is refused', () => {
  const lines: string[] = []
  const { options } = createPayloadLogger({ logLevel: 'info' })
  const log = pino(options, { write: (line: string) => lines.push(line) })
  log.error({ err: new AppError('NOT_ALLOWED', 'Sign in.') })
  log.error({ err: new AppError('STORAGE_UNAVAILABLE', 'The files are away.') })
  log.error('in words')
  log.warn({ err: new Error('unknown') })
  expect(lines.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([50, 50, 40])
})
