import type { QuietTiming } from './timing.js'

/** What is done for the rows of one kind, and how patiently. */
export interface WorkKind {
  /**
   * Does it once. It may be done again after a crash, or twice at once after a lost lease, and must
   * end the same.
   *
   * @returns of work at a moment: when it is due again, unless somebody asks for it sooner
   */
  run(job: Job): Promise<void | Date | null>
  /** How many of the kind one process does at once. */
  mostAtOnce: number
  /** How long a claim that nobody renews is respected. */
  leaseMs: number
  timing: QuietTiming
  /** Given up after so many. */
  mostAttempts: number
  /** It is due at a moment that somebody chose, never before and not gathered. */
  isAtMoment?: boolean
  /** What went wrong, for staff: no stack, nothing of the machine. */
  describe(error: unknown): Problem
}

export interface Job {
  subject: string
  details: unknown
  /** 1 for the first. */
  attempt: number
  /** Whether another worker has taken it over: what is still to be written had better not be. */
  isLost: () => boolean
  /**
   * Asks the database for it now, and renews the claim where it is still ours; with details, whoever
   * takes over is told those instead.
   */
  renew: (details?: unknown) => Promise<boolean>
  /** Whether the process is about to end: what is long may end early, and is asked for again. */
  isStopping: () => boolean
}

export interface Problem {
  /** A word that the admin can say in its languages. */
  code: string
  sentence: string
  /** Trying again would not help. */
  isHopeless: boolean
}

/** How long after a failed attempt the next one is due: growing, with chance, bounded. */
export function pauseAfter(attempts: number, timing: QuietTiming, random: () => number): number {
  const fullMs = Math.min(timing.retryMs * 2 ** (attempts - 1), timing.longestRetryMs)
  return Math.round(fullMs * (0.75 + random() / 4))
}
