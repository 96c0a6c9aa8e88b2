import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import type { Job, WorkKind } from './kinds.js'
import { createWorkRows, type WorkRow, type WorkRows } from './rows.js'
import { createWork, type Work, type WorkDeps } from './work.js'

const hour = 3_600_000
const timing = { quietMs: 20, longestMs: 200, retryMs: 40, longestRetryMs: 400 }

let app: TestApp
let rows: WorkRows
const workers: Work[] = []
beforeAll(async () => {
  app = await createTestApp()
  // The server's own work would take up these rows.
  await app.services.stop()
  await app.payload.delete({ collection: 'work', where: {}, overrideAccess: true })
  rows = createWorkRows(app.payload)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((work) => work.stop()))
  await app.payload.delete({ collection: 'work', where: {}, overrideAccess: true })
})
afterAll(() => app.remove())

const describeKind = (run: WorkKind['run'], more: Partial<WorkKind> = {}): WorkKind => ({
  run,
  mostAtOnce: 4,
  leaseMs: 600,
  timing,
  mostAttempts: 3,
  describe: (error) => ({
    code: 'TEST',
    sentence: (error as Error).message,
    isHopeless: /hopeless/.test((error as Error).message),
  }),
  ...more,
})

function startWorker(kind: WorkKind, more: Partial<WorkDeps> = {}): Work {
  const work = createWork({
    rows,
    kinds: { survey: kind },
    nowMs: Date.now,
    monotonicMs: () => performance.now(),
    random: Math.random,
    pollMs: 100,
    onFailure: () => undefined,
    onTrouble: (error) => {
      throw error
    },
    ...more,
  })
  workers.push(work)
  return work
}

const listRows = () => rows.list({ kind: { equals: 'survey' } }, 1000)
const isEmpty = async () => (await listRows()).length === 0
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const note = (seen: string[]) => (job: Job) => Promise.resolve(void seen.push(job.subject))

describe('two workers on one queue', () => {
  it('do two hundred things, each exactly once', async () => {
    const seen: string[] = []
    const byWorker = [0, 0]
    const [one] = [0, 1].map((index) =>
      startWorker(
        describeKind(async ({ subject }) => {
          byWorker[index]! += 1
          await pass(1)
          seen.push(subject)
        }),
      ),
    )
    const subjects = Array.from({ length: 200 }, (_, index) => `subject-${index}`)
    await Promise.all(subjects.map((subject) => one!.ask('survey', { subject })))
    await waitFor('the queue to be empty', isEmpty, { timeoutMs: 50_000 })
    expect(seen.toSorted()).toEqual(subjects.toSorted())
    expect(Math.min(...byWorker)).toBeGreaterThan(0)
  })

  it('ask for one thing at once and get one row', async () => {
    const asleep = { ...timing, quietMs: 5000, longestMs: 5000 }
    const [one, two] = [0, 1].map(() =>
      startWorker(describeKind(() => Promise.resolve(), { timing: asleep })),
    )
    const asking = Array.from({ length: 10 }, (_, index) =>
      (index % 2 ? one! : two!).ask('survey', { subject: 'same' }),
    )
    await Promise.all(asking)
    expect(await listRows()).toMatchObject([{ subject: 'same', wanted: 10, state: 'waiting' }])
  })
})

describe('what is asked for', () => {
  it('many times in a row is done once, when it is quiet', async () => {
    const seen: string[] = []
    const quiet = { ...timing, quietMs: 300, longestMs: 5000 }
    const work = startWorker(describeKind(note(seen), { timing: quiet }))
    for (let index = 0; index < 5; index++) {
      await work.ask('survey', { subject: 'film' })
      await pass(100)
    }
    expect(seen).toEqual([])
    await waitFor('the end', isEmpty)
    expect(seen).toEqual(['film'])
  })

  it('again and again is not put off for ever', async () => {
    const seen: string[] = []
    const bound = { ...timing, quietMs: 60_000, longestMs: 400 }
    const work = startWorker(describeKind(note(seen), { timing: bound }))
    const start = performance.now()
    while (seen.length === 0) {
      await work.ask('survey', { subject: 'film' })
      await pass(50)
      expect(performance.now() - start).toBeLessThan(5000)
    }
    expect(performance.now() - start).toBeGreaterThan(390)
  })

  it('is done several at once, no more than the kind allows', async () => {
    let atOnce = 0
    let mostAtOnce = 0
    const work = startWorker(
      describeKind(
        async () => {
          mostAtOnce = Math.max(mostAtOnce, (atOnce += 1))
          await pass(100)
          atOnce -= 1
        },
        { mostAtOnce: 3 },
      ),
    )
    for (const subject of ['a', 'b', 'c', 'd', 'e', 'f']) await work.ask('survey', { subject })
    await waitFor('the end', isEmpty)
    expect(mostAtOnce).toBe(3)
  })

  it('while it runs is done once more', async () => {
    const seen: string[] = []
    let resume: () => void = () => undefined
    const isResumed = new Promise<void>((resolve) => (resume = resolve))
    const work = startWorker(
      describeKind(async ({ subject }) => {
        seen.push(subject)
        await isResumed
      }),
    )
    await work.ask('survey', { subject: 'film' })
    await waitFor('the run', () => seen.length === 1)
    await work.ask('survey', { subject: 'film' })
    await work.ask('survey', { subject: 'film' })
    resume()
    await waitFor('the end', isEmpty)
    expect(seen).toEqual(['film', 'film'])
  })
})

describe('what fails', () => {
  it('is tried again with growing pauses, then given up with its reason, and kept', async () => {
    const at: number[] = []
    const failures: boolean[] = []
    const work = startWorker(
      describeKind(() => {
        at.push(performance.now())
        throw new Error('The storage is away.')
      }),
      { onFailure: ({ isGivenUp }) => failures.push(isGivenUp) },
    )
    await work.ask('survey', { subject: 'film' })
    const isGivenUp = async () => (await listRows())[0]?.state === 'given-up'
    await waitFor('it to be given up', isGivenUp)
    expect(at[1]! - at[0]!).toBeGreaterThan(25)
    expect(at[2]! - at[1]!).toBeGreaterThan(55)
    expect(failures).toEqual([false, false, true])
    await pass(600)
    expect(at).toHaveLength(3)
    const kept = { attempts: 3, problem: 'TEST', lastError: 'The storage is away.' }
    expect(await listRows()).toMatchObject([kept])
  })

  it('is taken up again when somebody asks', async () => {
    let isBroken = true
    const work = startWorker(
      describeKind(() =>
        isBroken ? Promise.reject(new Error('hopeless')) : Promise.resolve(undefined),
      ),
    )
    await work.ask('survey', { subject: 'film' })
    const isGivenUp = async () => (await listRows())[0]?.state === 'given-up'
    await waitFor('it to be given up', isGivenUp)
    expect(await listRows()).toMatchObject([{ attempts: 1 }])
    isBroken = false
    await work.ask('survey', { subject: 'film' })
    await waitFor('the end', isEmpty)
  })

  it.each([
    ['is about to be given up', 3, 'The storage is away.'],
    ['fails hopelessly', 1, 'hopeless'],
  ])('while it is asked for again, and %s, is tried again', async (_, lastRun, reason) => {
    let runs = 0
    const failures: boolean[] = []
    const work = startWorker(
      describeKind(async ({ subject }) => {
        runs += 1
        if (runs > lastRun) return
        if (runs === lastRun) await work.ask('survey', { subject })
        throw new Error(reason)
      }),
      { onFailure: ({ isGivenUp }) => failures.push(isGivenUp) },
    )
    await work.ask('survey', { subject: 'film' })
    await waitFor('the end', isEmpty)
    expect(runs).toBe(lastRun + 1)
    expect(failures).not.toContain(true)
  })

  it('while it is asked for again is as patient afterwards as at first', async () => {
    let runs = 0
    const work = startWorker(
      describeKind(async ({ subject }) => {
        runs += 1
        if (runs === 3) await work.ask('survey', { subject })
        throw new Error('The storage is away.')
      }),
    )
    await work.ask('survey', { subject: 'film' })
    const isGivenUp = async () => (await listRows())[0]?.state === 'given-up'
    await waitFor('it to be given up', isGivenUp)
    expect(runs).toBe(6)
  })
})

describe('a worker that dies', () => {
  it('is followed by another once its lease has stood still, and not before', async () => {
    const seen: string[] = []
    await leaveClaim({ leaseUntil: new Date(Date.now() + 600).toISOString() })
    const start = performance.now()
    startWorker(describeKind(note(seen)))
    await waitFor('the other', isEmpty)
    expect(seen).toEqual(['left'])
    expect(performance.now() - start).toBeGreaterThan(590)
  })

  it('and was the only one is followed at once at the next start', async () => {
    const seen: string[] = []
    await leaveClaim({ leaseUntil: new Date(Date.now() + hour).toISOString() })
    startWorker(describeKind(note(seen), { leaseMs: hour }), { isAlone: true })
    await waitFor('the other', isEmpty)
    expect(seen).toEqual(['left'])
  })

  it('keeps what it is at for as long as it renews its claim', async () => {
    const seen: string[] = []
    const slow = startWorker(
      describeKind(async () => {
        seen.push('slow')
        await pass(2000)
      }),
    )
    await slow.ask('survey', { subject: 'film' })
    await waitFor('the run', () => seen.length === 1)
    startWorker(describeKind(() => Promise.resolve(void seen.push('other'))))
    await waitFor('the end', isEmpty)
    expect(seen).toEqual(['slow'])
  })

  it('and comes back when another has taken over writes nothing of its own end', async () => {
    const seen: string[] = []
    let resume: () => void = () => undefined
    const isResumed = new Promise<void>((resolve) => (resume = resolve))
    // Its renewals come too late: a lease that it thinks is long is short for the other.
    const paused = startWorker(
      describeKind(
        async () => {
          seen.push('paused')
          await isResumed
          if (seen.length === 2) throw new Error('too late')
        },
        { leaseMs: hour },
      ),
    )
    await paused.ask('survey', { subject: 'film' })
    await waitFor('the run', () => seen.length === 1)
    startWorker(describeKind(() => Promise.resolve(void seen.push('other'))))
    await waitFor('the other', isEmpty)
    resume()
    await pass(300)
    // It asks once more, since what it did may have come after what the other one saw.
    await waitFor('the end', isEmpty)
    expect(seen.slice(0, 2)).toEqual(['paused', 'other'])
    expect(await listRows()).toEqual([])
  })

  /** A row as a worker leaves it that was killed while it ran. */
  async function leaveClaim({ leaseUntil }: { leaseUntil: string }): Promise<void> {
    const dueAt = new Date().toISOString()
    const row: Omit<WorkRow, 'id'> = {
      ...{ kind: 'survey', subject: 'left', state: 'running', attempts: 1, wanted: 1 },
      ...{ dueAt, dueBy: dueAt, leaseUntil, claimedBy: 'dead', details: null },
      ...{ problem: null, lastError: null },
    }
    expect(await rows.insert(row)).toBe(true)
  }
})

describe('a clock that jumps', () => {
  it.each([
    ['an hour forward', hour],
    ['an hour back', -hour],
  ])('%s makes nothing stick and nothing happen twice', async (_, jumpMs) => {
    let offsetMs = 0
    const nowMs = () => Date.now() + offsetMs
    const seen: string[] = []
    const slowly = describeKind(async ({ subject }) => {
      seen.push(subject)
      await pass(700)
    })
    const one = startWorker(slowly, { nowMs })
    startWorker(slowly, { nowMs })
    const subjects = ['a', 'b', 'c', 'd']
    for (const subject of subjects) await one.ask('survey', { subject })
    await waitFor('the first run', () => seen.length > 0)
    const later = { subject: 'asked just before' }
    await one.ask('survey', later)
    offsetMs = jumpMs
    await pass(300)
    offsetMs = 0
    await pass(100)
    offsetMs = jumpMs
    await waitFor('the end', isEmpty)
    expect(seen.toSorted()).toEqual([...subjects, later.subject].toSorted())
  })
})

describe('a worker that is stopped', () => {
  it('finishes what it runs and begins nothing else', async () => {
    const ended: string[] = []
    const work = startWorker(
      describeKind(
        async ({ subject }) => {
          await pass(300)
          ended.push(subject)
        },
        { mostAtOnce: 1 },
      ),
    )
    await work.ask('survey', { subject: 'a' })
    await work.ask('survey', { subject: 'b' })
    await waitFor('the run', async () => (await listRows()).some((row) => row.state === 'running'))
    await work.stop()
    expect(ended).toEqual(['a'])
    expect(await listRows()).toMatchObject([{ subject: 'b', state: 'waiting' }])
  })
})

describe('work at a moment', () => {
  it('that is due again later is done at once where somebody asked for it while it ran', async () => {
    const started: number[] = []
    const later = new Date(Date.now() + hour)
    const run = async () => {
      started.push(Date.now())
      await pass(200)
      return later
    }
    const work = startWorker(describeKind(run, { isAtMoment: true }))
    await work.ask('survey', { subject: 'film' })
    await waitFor('the run', () => started.length === 1)
    await work.ask('survey', { subject: 'film' })
    await waitFor('another', () => started.length === 2)
    await waitFor('its end', async () =>
      (await listRows()).some(({ state }) => state === 'waiting'),
    )
    expect(await listRows()).toMatchObject([{ dueAt: later.toISOString(), attempts: 0 }])
    expect(started).toHaveLength(2)
  })

  it('is done then and not before, and a new moment takes the place of the old', async () => {
    const seen: string[] = []
    const work = startWorker(describeKind(note(seen), { isAtMoment: true }))
    await work.ask('survey', { subject: 'film', dueAt: new Date(Date.now() + 300) })
    await work.ask('survey', { subject: 'far', dueAt: new Date(Date.now() + 1000 * hour) })
    await work.ask('survey', { subject: 'film', dueAt: new Date(Date.now() + 900) })
    await pass(600)
    expect(seen).toEqual([])
    await waitFor('the moment', () => seen.length === 1)
    expect(await listRows()).toMatchObject([{ subject: 'far', state: 'waiting' }])
  })

  it.each([
    ['is tried again', 'The database is away.'],
    ['would be given up', 'hopeless'],
  ])('that fails where it %s waits for the moment it was given meanwhile', async (_, reason) => {
    let runs = 0
    const at = new Date(Date.now() + hour)
    const work = startWorker(
      describeKind(
        async ({ subject }) => {
          runs += 1
          await work.ask('survey', { subject, dueAt: at, details: 'anew' })
          throw new Error(reason)
        },
        { isAtMoment: true },
      ),
    )
    await work.ask('survey', { subject: 'film' })
    await waitFor('its end', async () =>
      (await listRows()).some(({ state }) => runs > 0 && state !== 'running'),
    )
    const anew = { state: 'waiting', dueAt: at.toISOString(), attempts: 0, details: 'anew' }
    expect(await listRows()).toMatchObject([{ ...anew, problem: null, lastError: null }])
    expect(runs).toBe(1)
  })
})
