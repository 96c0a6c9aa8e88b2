import type { Payload } from 'payload'

import { carryOut } from '../../collections/scheduling/carry-out.js'
import type { Plannable } from '../../collections/scheduling/plans.js'
import { composeFilm, type ComposerDeps } from '../editions/composer.js'
import type { Catalogue } from '../editions/catalogue.js'
import { nextMomentOf, openFilm } from '../editions/keep-openings.js'
import { listOriginals, type createRenditionKeeper } from '../editions/rendition-keeper.js'
import { knowsAllNames } from '../editions/named-before.js'
import { makeHistoriesGood } from '../keeping/make-histories-good.js'
import { deliver, type DeliverDeps } from '../webhooks/deliver.js'
import { listWebhooks } from '../webhooks/webhook-rows.js'
import type { WorkKind } from '../work/kinds.js'
import { momentPatience } from '../work/moment-kinds.js'
import type { QuietTiming } from '../work/timing.js'
import { describeProblem } from './work-problems.js'

/** What this server does in the background. */
export type WorkKindName = 'compose' | 'open' | 'render' | 'survey' | 'deliver' | Plannable

/**
 * Publishing thirty stills is one edition: once it has been quiet for a moment, after five seconds
 * at most. The pauses after failures grow to five minutes; twenty attempts are more than an hour.
 */
export const composingTiming: QuietTiming = {
  quietMs: 800,
  longestMs: 5000,
  retryMs: 2000,
  longestRetryMs: 300_000,
}

/**
 * Who was killed while it composed, or did what was due at a moment, is followed within ten seconds:
 * after this long and a look or two. One that only stood still for so long does no harm: what it
 * does next is done already.
 */
const briefLeaseMs = 4000

export interface WorkKindDeps {
  payload: Payload
  now: () => Date
  renditions: ReturnType<typeof createRenditionKeeper>
  catalogue: Catalogue
  onEdition: ComposerDeps['onEdition']
  onOpening: ComposerDeps['onOpening']
  ask: (kind: WorkKindName, subject: string, dueAt?: Date) => Promise<void>
  /** The time of day that work is due by, which a test may part from that of the public. */
  nowMs: () => number
  composing: QuietTiming
  delivering: Omit<DeliverDeps, 'payload' | 'catalogue' | 'now' | 'nowMs'>
}

/** Every kind of work, a row each: what is done, and how patiently. */
export function createWorkKinds(deps: WorkKindDeps): Record<WorkKindName, WorkKind> {
  const { payload, now, renditions, onEdition, onOpening, ask } = deps
  const composing = {
    payload,
    now,
    onEdition,
    onOpening,
    ensureRenditions: (sha256: string) => renditions.ensure(payload, sha256),
  }
  /** A moment of the public's time, by the clock that work is due by. */
  const toDue = (moment: Date | null) =>
    moment && new Date(deps.nowMs() + (moment.getTime() - now().getTime()))
  const askToOpen = async (filmId: string, moment: Date | null) => {
    const dueAt = toDue(moment)
    if (dueAt) await ask('open', filmId, dueAt)
  }
  const delivering = {
    ...deps.delivering,
    payload,
    catalogue: deps.catalogue,
    now,
    nowMs: deps.nowMs,
  }
  // Asked also where nothing new was made: whoever made it may have died before asking.
  const askToDeliver = async () => {
    for await (const id of listWebhooks(payload)) await ask('deliver', id)
  }
  return {
    compose: {
      ...patient,
      leaseMs: briefLeaseMs,
      timing: deps.composing,
      mostAtOnce: 4,
      async run({ subject, isLost }) {
        const newest = await composeFilm(composing, subject, isLost)
        if (newest) await askToOpen(subject, nextMomentOf(newest, new Date(newest.at)))
        await askToDeliver()
      },
    },
    // When an embargo ends nothing is published, and yet whoever follows must be told.
    open: {
      ...atMoment,
      mostAttempts: 1000,
      async run({ subject }) {
        const next = await openFilm(composing, subject)
        await askToDeliver()
        return toDue(next)
      },
    },
    deliver: {
      ...atMoment,
      mostAtOnce: 4,
      mostAttempts: 1000,
      run: (job) => deliver(delivering, job),
    },
    render: {
      ...patient,
      mostAtOnce: 1,
      run: ({ subject }) => renditions.makeGood(payload, subject),
    },
    // Once after each start: what an earlier run left unmade or half written, or the storage lost.
    survey: {
      ...patient,
      mostAtOnce: 1,
      async run({ subject, isLost, isStopping }) {
        if (subject === 'histories') return tellMended(payload, await makeHistoriesGood(deps))
        if (subject === 'webhooks') return askToDeliver()
        if (subject === 'openings') {
          for (const edition of deps.catalogue.list()) {
            // Composed before former names were kept: until it is anew, older editions name fewer.
            if (!knowsAllNames(edition.content!)) await ask('compose', edition.filmId)
            await askToOpen(edition.filmId, nextMomentOf(edition, new Date(edition.at)))
          }
          return
        }
        for await (const sha256 of listOriginals(payload)) {
          if (isLost() || isStopping()) return
          if (!(await renditions.isWhole(payload, sha256))) await ask('render', sha256)
        }
      },
    },
    publish: {
      ...atMoment,
      run: (job) => carryOut({ payload, action: 'publish', job, nowMs: deps.nowMs }),
    },
    unpublish: {
      ...atMoment,
      run: (job) => carryOut({ payload, action: 'unpublish', job, nowMs: deps.nowMs }),
    },
  }
}

/** Says in the log what was made good. */
export function tellMended({ logger }: Payload, mended: string[]): void {
  for (const msg of mended) logger.warn(msg)
}

const patient = {
  leaseMs: 10_000,
  timing: { ...composingTiming, quietMs: 100, longestMs: 500 },
  mostAttempts: 20,
  describe: describeProblem,
}

const atMoment = {
  ...patient,
  ...momentPatience,
  leaseMs: briefLeaseMs,
  mostAtOnce: 2,
  mostAttempts: 10,
}
