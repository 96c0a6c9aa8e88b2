import { AppError } from '../errors.js'

/** A lock that one caller holds at a time; the others wait in the order they came. */
export interface WriterLock {
  /** Resolves with the function that gives the lock back; calling it twice is harmless. */
  acquire(): Promise<() => void>
}

/**
 * One writer at a time. Whoever waits longer than `timeoutMs` gets an error that says what is
 * most likely wrong: a write made inside another write's hook without passing its `req`, which
 * waits for a lock that its own caller holds.
 *
 * @throws DATABASE_BUSY
 */
export function createWriterLock({ timeoutMs }: { timeoutMs: number }): WriterLock {
  const waiting: (() => void)[] = []
  let isHeld = false

  function createRelease(): () => void {
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      const next = waiting.shift()
      if (next) next()
      else isHeld = false
    }
  }

  return {
    acquire() {
      if (!isHeld) {
        isHeld = true
        return Promise.resolve(createRelease())
      }
      return new Promise((resolve, reject) => {
        const enter = () => {
          clearTimeout(timer)
          resolve(createRelease())
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(enter), 1)
          reject(busy(timeoutMs))
        }, timeoutMs)
        waiting.push(enter)
      })
    },
  }
}

const busy = (timeoutMs: number) =>
  new AppError(
    'DATABASE_BUSY',
    `The database took no write for ${timeoutMs / 1000} s. Try again; if this repeats, a hook writes without passing its req.`,
  )
