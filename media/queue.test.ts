import { setTimeout as wait } from 'node:timers/promises'

import { createQueue } from './queue.js'

describe('createQueue', () => {
  it.each([1, 3])('runs %i at once and no more, first come, first served', async (concurrency) => {
    const enqueue = createQueue(concurrency)
    const started: number[] = []
    let running = 0
    let mostRunning = 0
    const runTask = (task: number) => async () => {
      started.push(task)
      mostRunning = Math.max(mostRunning, (running += 1))
      await wait(5)
      running -= 1
      return task
    }
    const tasks = [0, 1, 2, 3, 4, 5, 6, 7]
    expect(await Promise.all(tasks.map((task) => enqueue(runTask(task))))).toEqual(tasks)
    expect(started).toEqual(tasks)
    expect(mostRunning).toBe(concurrency)
  })

  it('goes on after a task that fails', async () => {
    const enqueue = createQueue(1)
    const failing = enqueue(() => Promise.reject(new Error('the first failed')))
    const next = enqueue(() => Promise.resolve('the next ran'))
    await expect(failing).rejects.toThrow('the first failed')
    expect(await next).toBe('the next ran')
  })

  it.each([0, -1, 1.5, NaN])('refuses to run %d at once', (concurrency) => {
    expect(() => createQueue(concurrency)).toThrow(RangeError)
  })
})
