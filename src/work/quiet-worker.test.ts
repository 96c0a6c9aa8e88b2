import { jest } from '@jest/globals'
import fc from 'fast-check'

import { createQuietWorker, type QuietTiming } from './quiet-worker.js'

const timing: QuietTiming = { quietMs: 100, longestMs: 500, retryMs: 200, longestRetryMs: 1000 }

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

/** A worker that notes when it ran, in ms since it was made, and fails as often as it is told. */
function createWatched(options: { failures?: number; takesMs?: number } = {}) {
  let { failures = 0 } = options
  const beganAt = performance.now()
  const runs: number[] = []
  const errors: unknown[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const worker = createQuietWorker({
    timing,
    run: async () => {
      runs.push(Math.round(performance.now() - beganAt))
      mostAtOnce = Math.max(mostAtOnce, (atOnce += 1))
      if (options.takesMs) await new Promise((resolve) => setTimeout(resolve, options.takesMs))
      atOnce -= 1
      if (failures-- > 0) throw new Error('not yet')
    },
    onError: (error) => errors.push(error),
  })
  return { worker, runs, errors, mostAtOnce: () => mostAtOnce }
}

describe('createQuietWorker', () => {
  it('runs once for many wake-ups, a quiet while after the last', async () => {
    const { worker, runs } = createWatched()
    for (let index = 0; index < 4; index++) {
      worker.wake()
      await pass(50)
    }
    await pass(5000)
    expect(runs).toEqual([250])
  })

  it('waits no longer than the longest after the first, however often it is woken', async () => {
    const { worker, runs } = createWatched()
    for (let index = 0; index < 20; index++) {
      worker.wake()
      await pass(50)
    }
    expect(runs[0]).toBe(500)
    await pass(5000)
    expect(runs).toHaveLength(2)
  })

  it('runs again for what woke it during a run', async () => {
    const { worker, runs, mostAtOnce } = createWatched({ takesMs: 300 })
    worker.wake()
    await pass(150)
    worker.wake()
    await pass(5000)
    expect(runs).toEqual([100, 400])
    expect(mostAtOnce()).toBe(1)
  })

  it('tries again after a failure, waiting twice as long each time up to a bound', async () => {
    const { worker, runs, errors } = createWatched({ failures: 5 })
    worker.wake()
    await pass(10_000)
    expect(runs).toEqual([100, 300, 700, 1500, 2500, 3500])
    expect(errors).toHaveLength(5)
  })

  it('begins with the short wait again after a success', async () => {
    const { worker, runs } = createWatched({ failures: 1 })
    worker.wake()
    await pass(1000)
    worker.wake()
    await pass(1000)
    expect(runs).toEqual([100, 300, 1100])
  })

  it('finishes the run under way when it is stopped, and begins no other', async () => {
    const { worker, runs } = createWatched({ takesMs: 300 })
    worker.wake()
    await pass(150)
    worker.wake()
    await pass(120)
    let isStopped = false
    const stopping = worker.stop().then(() => (isStopped = true))
    await pass(50)
    expect(isStopped).toBe(false)
    await pass(5000)
    await stopping
    worker.wake()
    await pass(5000)
    expect(runs).toEqual([100])
  })

  it('does not try again what failed once it is stopped', async () => {
    const { worker, runs } = createWatched({ failures: 9, takesMs: 50 })
    worker.wake()
    await pass(120)
    const stopping = worker.stop()
    await pass(5000)
    await stopping
    expect(runs).toEqual([100])
  })

  it('runs at once when flushed, also for what woke it meanwhile', async () => {
    const { worker, runs } = createWatched({ takesMs: 300 })
    worker.wake()
    let isFlushed = false
    const flushing = worker.flush().then(() => (isFlushed = true))
    await pass(100)
    worker.wake()
    await pass(250)
    expect(isFlushed).toBe(false)
    await pass(1000)
    await flushing
    expect(runs).toEqual([0, 300])
  })

  it('keeps nobody waiting for work that goes on failing', async () => {
    const { worker, errors } = createWatched({ failures: 99 })
    worker.wake()
    await worker.flush()
    expect(errors).toHaveLength(1)
  })

  it('misses no wake-up, whenever it comes', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(gaps, fc.integer({ min: 1, max: 400 }), async (waits, takesMs) => {
        const began = performance.now()
        const { worker, runs, mostAtOnce } = createWatched({ takesMs })
        let lastWakeMs = 0
        for (const waitMs of waits) {
          await pass(waitMs)
          worker.wake()
          lastWakeMs = Math.round(performance.now() - began)
        }
        await pass(10_000)
        expect(runs.at(-1)).toBeGreaterThanOrEqual(lastWakeMs)
        expect(runs.at(-1)).toBeLessThanOrEqual(lastWakeMs + timing.longestMs + takesMs + 1)
        expect(mostAtOnce()).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
})
