import type { Payload } from 'payload'

import { drainOutbox } from '../editions/outbox-rows.js'
import type { Env } from '../env.js'
import { createSender } from '../webhooks/send.js'
import { createWorkRows } from '../work/rows.js'
import { createWork, type Work } from '../work/work.js'
import type { ServiceOverrides, Services } from './services.js'
import { composingTiming, createWorkKinds, type WorkKindName } from './work-kinds.js'
import { createWorkLog } from './work-log.js'

/** Begins with the work that waits, and with what is asked for from now on. */
export function startWork(args: {
  payload: Payload
  env: Pick<Env, 'publicUrl' | 'areWebhooksPrivate'>
  services: Pick<Services, 'catalogue' | 'tail' | 'renditions' | 'now'>
  overrides: Pick<ServiceOverrides, 'workNowMs' | 'composingTiming'>
  /** Whether no other process works on the same rows. */
  isAlone: boolean
  stopping: AbortSignal
}): Work {
  const { payload, env, services, overrides, isAlone, stopping } = args
  const { catalogue, tail, renditions, now } = services
  const ask = (kind: WorkKindName, subject: string, dueAt?: Date) =>
    work.ask(kind, { subject, ...(dueAt && { dueAt }) })
  const nowMs = overrides.workNowMs ?? Date.now
  const kinds = createWorkKinds({
    payload,
    now,
    renditions,
    catalogue,
    onEdition(edition) {
      catalogue.add(edition)
      tail.note({ editions: edition.sequence })
    },
    onOpening: ({ sequence }) => tail.note({ openings: sequence }),
    ask,
    nowMs,
    composing: overrides.composingTiming ?? composingTiming,
    delivering: {
      siteUrl: env.publicUrl,
      siteSecret: payload.secret,
      sender: createSender({ isPrivateAllowed: env.areWebhooksPrivate }),
      random: Math.random,
      stopping,
    },
  })
  const work = createWork({
    rows: createWorkRows(payload),
    kinds,
    gather: () => drainOutbox({ payload, nowMs, ask, listNaming: catalogue.listNaming }),
    nowMs,
    monotonicMs: () => performance.now(),
    random: Math.random,
    isAlone,
    ...createWorkLog(payload.logger),
  })
  return work
}
