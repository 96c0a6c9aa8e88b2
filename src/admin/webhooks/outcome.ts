import { findProblemWords } from '../../../collections/webhooks/send-problems.js'
import { sayIn } from '../strings.js'
import type { BadgeTone } from '../parts/badge.js'
import type { Attempt } from '../../webhooks/delivery-rows.js'
import type { ToldDelivery } from './deliveries.js'

/** What came of an attempt: `204 after 85 ms`, or a sentence that says why nothing was answered. */
export function describeOutcome(attempt: Attempt, language: string): string {
  const { status, problem, tookMs } = attempt
  if (status === null) return findProblemWords(problem ?? '', language)
  return sayIn(language, 'answeredAfter', { status, time: formatDuration(tookMs, language) })
}

/** The colour of a delivery's state: what waits after a failure is no longer just on its way. */
export function toneOf({ state, attempts }: Pick<ToldDelivery, 'state' | 'attempts'>): BadgeTone {
  if (state === 'delivered') return 'good'
  if (state === 'given-up') return 'bad'
  return attempts.length === 0 ? 'quiet' : 'waiting'
}

function formatDuration(ms: number, language: string): string {
  const [count, unit] = ms < 1000 ? [ms, 'millisecond'] : [ms / 1000, 'second']
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, format).format(count)
}
