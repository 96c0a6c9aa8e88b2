import { parseEnv, type Env } from '../src/env.js'

/**
 * The settings a script runs with: the environment's, completed by a `.env` file in the working
 * directory where there is one. What the environment says wins.
 *
 * @throws EnvError with every problem listed
 */
export function readSettings(): Env {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return parseEnv(process.env)
}
