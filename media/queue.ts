/** Runs a task when its turn has come; gives what the task gives. */
export type Enqueue = <Result>(task: () => Promise<Result>) => Promise<Result>

/**
 * Runs at most `concurrency` tasks at once, first come, first served. A waiting task holds nothing
 * but its closure, and a failed one does not stop the next.
 */
export function createQueue(concurrency: number): Enqueue {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency is ${concurrency}; give a whole number from 1`)
  }
  const waiting: (() => void)[] = []
  let running = 0

  return async (task) => {
    if (running < concurrency) running += 1
    // Whoever ends hands its place over, so that nobody who comes later can take it in between.
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
