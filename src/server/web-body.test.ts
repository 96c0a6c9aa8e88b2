import { toWebBody } from './web-body.js'

/** Chunks that say how far they were read, and that they were let go. */
function createChunks(count: number) {
  const seen = { read: 0, isLetGo: false }
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      for (let index = 0; index < count; index += 1) {
        seen.read += 1
        yield await Promise.resolve(new Uint8Array([index]))
      }
    } finally {
      seen.isLetGo = true
    }
  }
  return { chunks: read(), seen }
}

describe('toWebBody', () => {
  it('gives every chunk in order and then ends', async () => {
    const { chunks } = createChunks(3)
    const bytes = new Uint8Array(await new Response(toWebBody(chunks)).arrayBuffer())
    expect([...bytes]).toEqual([0, 1, 2])
  })

  it('reads nothing before it is asked to', async () => {
    const { chunks, seen } = createChunks(3)
    const reader = toWebBody(chunks).getReader()
    await new Promise(setImmediate)
    expect(seen.read).toBe(0)
    await reader.read()
    expect(seen.read).toBe(1)
  })

  it('lets its source go when it is cancelled, and is quiet about what comes after', async () => {
    const { chunks, seen } = createChunks(3)
    const body = toWebBody(chunks)
    const reader = body.getReader()
    await reader.read()
    await reader.cancel(new Error('too much'))
    expect(seen).toEqual({ read: 1, isLetGo: true })
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })

  it('tells the reader of a source that breaks', async () => {
    // eslint-disable-next-line @typescript-eslint/require-await -- it breaks before it could wait
    async function* breakOff(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([1])
      throw new Error('cut')
    }
    await expect(new Response(toWebBody(breakOff())).arrayBuffer()).rejects.toThrow('cut')
  })
})
