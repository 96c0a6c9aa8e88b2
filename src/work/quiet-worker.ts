/** When a worker runs after it was woken. */
export interface QuietTiming {
  /** It waits until nothing has woken it for this long… */
  quietMs: number
  /** …but no longer than this after the first time it was woken. */
  longestMs: number
  /** After a failure it tries again after this long, doubling up to `longestRetryMs`. */
  retryMs: number
  longestRetryMs: number
}

export interface QuietWorker {
  /** Says that there is work. */
  wake(): void
  /** Runs now, and resolves when nothing is left, or what is left waits for its next try. */
  flush(): Promise<void>
  /** Finishes the run under way and starts no other. */
  stop(): Promise<void>
}

/**
 * Gathers many wake-ups into one run: thirty things published together are one piece of work.
 * Knows nothing of what is done. A run that fails is reported and tried again.
 */
export function createQuietWorker(args: {
  timing: QuietTiming
  run: () => Promise<void>
  onError: (error: unknown) => void
}): QuietWorker {
  const { timing, run, onError } = args
  let timer: NodeJS.Timeout | null = null
  let wokenSince: number | null = null
  let running: Promise<void> | null = null
  let failures = 0
  let isMissed = false
  let isStopped = false

  function schedule(delayMs: number): void {
    if (timer) clearTimeout(timer)
    timer = isStopped ? null : setTimeout(() => void runOnce(), delayMs)
  }

  function runOnce(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    if (running) {
      // What woke it may have come too late for that run.
      isMissed = true
      return running
    }
    wokenSince = null
    isMissed = false
    running = attempt().finally(() => {
      running = null
      if (isMissed && !isStopped) void runOnce()
    })
    return running
  }

  async function attempt(): Promise<void> {
    try {
      await run()
      failures = 0
    } catch (error) {
      failures += 1
      onError(error)
      schedule(Math.min(timing.retryMs * 2 ** (failures - 1), timing.longestRetryMs))
    }
  }

  return {
    wake() {
      const now = performance.now()
      wokenSince ??= now
      const leftMs = wokenSince + timing.longestMs - now
      schedule(Math.max(0, Math.min(timing.quietMs, leftMs)))
    },
    async flush() {
      // A run that fails is tried again in its own time; who waits is not kept for that.
      do await (running ?? runOnce())
      while ((timer || running) && failures === 0)
    },
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      timer = null
      await running
    },
  }
}
