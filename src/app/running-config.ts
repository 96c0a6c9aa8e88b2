import type { SanitizedConfig } from 'payload'

const key = Symbol.for('laurel.config')

/**
 * The configuration of the server this admin runs in (see `src/server/running-config.ts`), asked
 * for when a page is made: while Next builds, there is none, and none is needed.
 */
const runningConfig = {
  then<Result>(
    resolve: (config: SanitizedConfig) => Result,
    reject: (reason: unknown) => Result,
  ): Promise<Result> {
    const config = (globalThis as Record<symbol, unknown>)[key] as SanitizedConfig | undefined
    const missing = new Error('The admin runs inside the Laurel server: start it with `npm start`.')
    return (config ? Promise.resolve(config) : Promise.reject(missing)).then(resolve, reject)
  },
} as unknown as Promise<SanitizedConfig>

export default runningConfig
