import type { Payload } from 'payload'

import type { Catalogue } from './catalogue.js'
import { findLastSequence, readEditionsAfter } from './edition-rows.js'
import { findLastOpening } from './opening-rows.js'
import type { Tail } from './tail.js'

/** Watches for the editions that other processes compose. */
export interface Following {
  /** Waits for the look that is under way, and takes no other. */
  stop(): Promise<void>
}

export interface FollowingDeps {
  payload: Payload
  catalogue: Catalogue
  tail: Tail
  /** How long between two looks. */
  everyMs: number
  /** Told when the editions cannot be read, once for as long as it lasts. */
  onAway: (error: unknown) => void
  onBack: () => void
}

/** Read at a time: an edition is some 100 KB in memory. */
const batchSize = 50

/**
 * Fills the catalogue, and then takes in every edition after the last one, whoever composed it.
 * The series over all films has no gap and is written in order, so that reading on from the last
 * place misses none, however long the database was away.
 */
export async function followEditions(deps: FollowingDeps): Promise<Following> {
  const { payload, catalogue, tail } = deps
  // Taken first: what is composed while the rest is read comes after it.
  let sequence = await findLastSequence(payload)
  await catalogue.load(payload)
  tail.note({ editions: sequence, openings: await findLastOpening(payload) })
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()
  let isStopped = false
  let isAway = false

  async function readOn(): Promise<void> {
    for (;;) {
      const editions = await readEditionsAfter({ payload, sequence, limit: batchSize })
      for (const edition of editions) {
        catalogue.add(edition)
        sequence = edition.sequence
        tail.note({ editions: sequence })
      }
      if (editions.length < batchSize || isStopped) break
    }
    tail.note({ openings: await findLastOpening(payload) })
  }

  async function look(): Promise<void> {
    try {
      await readOn()
      if (isAway) deps.onBack()
      isAway = false
    } catch (error) {
      if (!isAway) deps.onAway(error)
      isAway = true
    }
  }

  function lookLater(): void {
    if (isStopped) return
    timer = setTimeout(() => {
      looking = look().finally(lookLater)
    }, deps.everyMs)
  }

  lookLater()
  return {
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await looking
    },
  }
}
