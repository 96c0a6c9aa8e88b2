import { Router } from 'express'
import type { Payload } from 'payload'

import { isMediaError, storageReasons } from '../../media/index.js'
import type { Services } from './services.js'
import { lacksTransactions, withoutTransactions } from './transactions.js'
import { within } from './within.js'

/** For whoever runs it: `/healthz` says the process lives, `/readyz` whether it can serve. */
export function createHealthRouter(deps: { payload: Payload; services: Services }): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store')
    res.json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const { checks, reasons } = await runChecks(deps)
    const isReady = Object.values(checks).every((verdict) => verdict === 'ok')
    res.setHeader('Cache-Control', 'no-store')
    res.status(isReady ? 200 : 503).json({
      status: isReady ? 'ok' : 'unavailable',
      checks,
      ...reasons,
      ...(lacksTransactions(deps.payload.db) && { warnings: [withoutTransactions] }),
    })
  })
  return router
}

/** Whoever probes waits for seconds at most, and asks again. */
const checkMs = 3000

class TooLong extends Error {
  override message = `It did not answer within ${checkMs / 1000} s.`
}

const reasonOf = (error: unknown) => (error instanceof TooLong ? error.message : undefined)

async function runChecks({ payload, services }: { payload: Payload; services: Services }) {
  const checks: Record<string, () => Promise<unknown>> = {
    database: () => payload.count({ collection: 'editions', overrideAccess: true }),
    storage: () => services.storage.check(),
  }
  const reasons: Record<string, string> = {}
  const verdicts = Object.entries(checks).map(async ([name, check]) => {
    try {
      await within(checkMs, check(), () => new TooLong())
      return [name, 'ok'] as const
    } catch (error) {
      payload.logger.error({ err: error, msg: `${name} is away` })
      const reason = isMediaError(error) ? storageReasons[error.code] : reasonOf(error)
      if (reason !== undefined) reasons[name] = reason
      return [name, 'away'] as const
    }
  })
  return {
    checks: Object.fromEntries(await Promise.all(verdicts)),
    reasons: Object.keys(reasons).length > 0 ? { reasons } : {},
  }
}
