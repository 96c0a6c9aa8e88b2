import { waitFor } from '../testing/wait-for.js'
import { createQuietWorker, type QuietTiming, type QuietWorker } from './quiet-worker.js'

const timing: QuietTiming = { quietMs: 40, longestMs: 200, retryMs: 10, longestRetryMs: 40 }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let worker: QuietWorker | null = null
afterEach(() => worker?.stop())

function start(run: () => Promise<void>): { worker: QuietWorker; errors: unknown[] } {
  const errors: unknown[] = []
  worker = createQuietWorker({ timing, run, onError: (error) => errors.push(error) })
  return { worker, errors }
}

describe('a quiet worker', () => {
  it('makes one run of many wake-ups', async () => {
    let runs = 0
    const { worker } = start(() => Promise.resolve(void (runs += 1)))
    for (let index = 0; index < 30; index += 1) worker.wake()
    await waitFor('the run', () => runs > 0)
    await pause(timing.quietMs * 3)
    expect(runs).toBe(1)
  })

  it('runs within its bound though it is woken without a pause', async () => {
    let runs = 0
    const { worker } = start(() => Promise.resolve(void (runs += 1)))
    const waking = setInterval(() => worker.wake(), 5)
    await waitFor('a run in spite of it', () => runs > 0, { timeoutMs: 5000 })
    clearInterval(waking)
    expect(runs).toBeGreaterThan(0)
  })

  it('loses no wake-up that comes during a run', async () => {
    const seen: number[] = []
    let work = 1
    const { worker } = start(async () => {
      const found = work
      await pause(60)
      seen.push(found)
    })
    worker.wake()
    await pause(timing.quietMs + 20)
    work = 2
    worker.wake()
    await waitFor('the second run', () => seen.includes(2))
    expect(seen).toEqual([1, 2])
  })

  it('reports a run that fails, and tries again until it does not', async () => {
    let runs = 0
    const { worker, errors } = start(() => {
      runs += 1
      return runs < 4 ? Promise.reject(new Error(`failure ${runs}`)) : Promise.resolve()
    })
    worker.wake()
    await waitFor('the run that succeeds', () => runs === 4)
    expect(errors.map(String)).toEqual([1, 2, 3].map((n) => `Error: failure ${n}`))
  })

  it('keeps nobody waiting for work that goes on failing', async () => {
    const { worker, errors } = start(() => Promise.reject(new Error('still away')))
    worker.wake()
    await worker.flush()
    expect(errors).toHaveLength(1)
  })

  it('finishes the run under way when it is stopped, and starts no other', async () => {
    let [begun, finished] = [0, 0]
    const { worker } = start(async () => {
      begun += 1
      await pause(50)
      finished += 1
    })
    worker.wake()
    await waitFor('the run to begin', () => begun === 1)
    worker.wake()
    await worker.stop()
    worker.wake()
    await pause(timing.longestMs)
    expect([begun, finished]).toEqual([1, 1])
  })
})
