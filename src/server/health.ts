import { Router } from 'express'
import type { Payload } from 'payload'

import type { Services } from './services.js'

/** For whoever runs it: `/healthz` says the process lives, `/readyz` whether it can serve. */
export function createHealthRouter(deps: { payload: Payload; services: Services }): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store')
    res.json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const checks = await runChecks(deps)
    const isReady = Object.values(checks).every((verdict) => verdict === 'ok')
    res.setHeader('Cache-Control', 'no-store')
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'unavailable', checks })
  })
  return router
}

async function runChecks({ payload, services }: { payload: Payload; services: Services }) {
  const checks = {
    database: () => payload.count({ collection: 'editions', overrideAccess: true }),
    storage: () => services.storage.check(),
  }
  const verdicts = Object.entries(checks).map(async ([name, check]) => {
    try {
      await check()
      return [name, 'ok'] as const
    } catch (error) {
      payload.logger.error({ err: error, msg: `${name} is away` })
      return [name, 'away'] as const
    }
  })
  return Object.fromEntries(await Promise.all(verdicts))
}
