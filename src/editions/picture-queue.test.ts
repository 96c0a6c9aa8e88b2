import { createPictureQueue } from './picture-queue.js'

describe('createPictureQueue', () => {
  it('looks after each picture once, however often it was added', async () => {
    const seen: string[] = []
    const queue = createPictureQueue((sha256) => Promise.resolve(seen.push(sha256)))
    for (const sha256 of ['a', 'b', 'a']) queue.add(sha256)
    await queue.drain()
    await queue.drain()
    expect(seen).toEqual(['a', 'b'])
  })

  it('goes past one that fails, tells of it, and comes back to it', async () => {
    const seen: string[] = []
    let isBroken = true
    const queue = createPictureQueue((sha256) => {
      seen.push(sha256)
      return sha256 === 'a' && isBroken ? Promise.reject(new Error('no a')) : Promise.resolve()
    })
    queue.add('a')
    queue.add('b')
    await expect(queue.drain()).rejects.toThrow('no a')
    isBroken = false
    await queue.drain()
    expect(seen).toEqual(['a', 'b', 'a'])
  })

  it('takes up what comes while it works', async () => {
    const seen: string[] = []
    const queue = createPictureQueue((sha256) => {
      if (sha256 === 'a') queue.add('b')
      return Promise.resolve(seen.push(sha256))
    })
    queue.add('a')
    await queue.drain()
    expect(seen).toEqual(['a', 'b'])
  })

  it('ends after the picture it is at when it is stopped', async () => {
    const seen: string[] = []
    const queue = createPictureQueue((sha256) => {
      queue.stop()
      return Promise.resolve(seen.push(sha256))
    })
    queue.add('a')
    queue.add('b')
    await queue.drain()
    expect(seen).toEqual(['a'])
  })
})
