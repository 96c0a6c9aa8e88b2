import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Env } from '../env.js'

/**
 * The secret that signs sessions: the one given, else one made once and kept in the data
 * directory, readable by its owner only.
 */
export function readSecret(env: Pick<Env, 'secret' | 'dataDirectory'>): string {
  if (env.secret) return env.secret
  const file = join(env.dataDirectory, 'secret')
  mkdirSync(env.dataDirectory, { recursive: true })
  try {
    // `wx` fails where the file exists, so that two starts at once agree on one secret.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
