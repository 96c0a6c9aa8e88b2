import type { Endpoint } from 'payload'

import { AppError } from '../../src/errors.js'
import { createWorkRows } from '../../src/work/rows.js'
import { expectEditor } from '../expect-role.js'
import { sentence } from '../fields/sentences.js'

/**
 * `POST /api/work/{id}/try-again`: what was given up, or waits after a failure, is due now.
 *
 * @throws NOT_ALLOWED @throws UNDER_WAY
 */
export const tryAgainEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/try-again',
  method: 'post',
  handler: async (req) => {
    expectEditor(req)
    const rows = createWorkRows(req.payload)
    const [row] = await rows.list({ id: { equals: String(req.routeParams?.id) } }, 1)
    const hasFailed = row && row.lastError !== null && row.state !== 'running'
    const dueAt = new Date().toISOString()
    const change = { state: 'waiting', attempts: 0, dueAt } as const
    const isTaken =
      hasFailed && (await rows.change(row.id, { state: row.state, wanted: row.wanted }, change))
    if (!isTaken) throw new AppError('UNDER_WAY', sentence(req, 'workUnderWay'))
    return Response.json({ id: row.id })
  },
}
