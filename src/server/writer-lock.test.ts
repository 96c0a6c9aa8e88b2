import { AppError } from '../errors.js'
import { createWriterLock } from './writer-lock.js'

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('createWriterLock', () => {
  it('lets one in at a time, in the order they came', async () => {
    const lock = createWriterLock({ timeoutMs: 10_000 })
    const entered: number[] = []
    const releases: (() => void)[] = []
    const all = [1, 2, 3].map(async (number) => {
      releases.push(await lock.acquire())
      entered.push(number)
    })
    await settled()
    expect(entered).toEqual([1])
    releases[0]!()
    await settled()
    expect(entered).toEqual([1, 2])
    releases[1]!()
    await Promise.all(all)
    expect(entered).toEqual([1, 2, 3])
  })

  it('lets nobody in twice when a lock is given back twice', async () => {
    const lock = createWriterLock({ timeoutMs: 10_000 })
    const release = await lock.acquire()
    let entered = 0
    const others = [lock.acquire(), lock.acquire()].map(async (acquired) => {
      const releaseIt = await acquired
      entered += 1
      return releaseIt
    })
    release()
    release()
    await settled()
    expect(entered).toBe(1)
    const releaseFirst = await others[0]!
    releaseFirst()
    const releaseSecond = await others[1]!
    releaseSecond()
  })

  it('tells who waited too long what is most likely wrong', async () => {
    const lock = createWriterLock({ timeoutMs: 20 })
    await lock.acquire()
    const waiting = lock.acquire()
    await expect(waiting).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      status: 503,
      message: expect.stringContaining('a hook writes without passing its req') as string,
    })
    await expect(lock.acquire()).rejects.toBeInstanceOf(AppError)
  })

  it('passes over those who gave up waiting', async () => {
    const lock = createWriterLock({ timeoutMs: 20 })
    const release = await lock.acquire()
    await expect(lock.acquire()).rejects.toThrow('took no write')
    release()
    const again = await lock.acquire()
    again()
    await expect(lock.acquire()).resolves.toBeInstanceOf(Function)
  })
})
