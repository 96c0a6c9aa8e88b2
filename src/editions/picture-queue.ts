export interface PictureQueue {
  add(sha256: string): void
  /** Works through what waits, and through what comes meanwhile. */
  drain(): Promise<void>
  /** Ends a drain after the picture it is at; what waits is found again at the next start. */
  stop(): void
}

/**
 * Pictures whose renditions are to be looked after, each waiting once. One that fails stays, and
 * holds up no other.
 */
export function createPictureQueue(lookAfter: (sha256: string) => Promise<unknown>): PictureQueue {
  const waiting = new Set<string>()
  let isStopped = false

  return {
    add: (sha256) => void waiting.add(sha256),
    async drain() {
      const failures: unknown[] = []
      for (const sha256 of waiting) {
        if (isStopped) break
        try {
          await lookAfter(sha256)
          waiting.delete(sha256)
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, describe(failures))
    },
    stop() {
      isStopped = true
    },
  }
}

const describe = (failures: unknown[]): string =>
  failures.map((error) => (error instanceof Error ? error.message : String(error))).join(' ')
