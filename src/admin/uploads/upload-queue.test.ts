import { randomBytes } from 'node:crypto'

import { RequestError } from '../reading/request-json.js'
import type { FileSender, Sending } from './send-file.js'
import { formatBytes, formatLeft } from './measures.js'
import { CalledOff, createUploadQueue, type QueuedFile } from './upload-queue.js'

/** Senders that do what a test says, instead of a network. */
function createDesk() {
  const sendings: (Sending & { calls: string[] })[] = []
  let atMs = 0
  const queue = createUploadQueue({
    now: () => atMs,
    createSender(sending): FileSender {
      const calls: string[] = []
      sendings.push({ ...sending, calls })
      const note = (call: string) => () => Promise.resolve(void calls.push(call))
      return { start: note('start'), pause: note('pause'), callOff: note('callOff') }
    },
  })
  const add = (name: string, more: Partial<QueuedFile> = {}) => {
    const file = new File([randomBytes(1000)], name)
    const queued = { file, purpose: 'stills', place: 'film', language: 'en', ...more }
    return queue.add(queued)
  }
  const states = () => queue.list().map(({ state }) => state)
  return { queue, add, states, sendings, pass: (ms: number) => (atMs += ms) }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the files of one place', () => {
  it('go one after the other, and one refused stops no other', async () => {
    const { add, states, sendings, queue } = createDesk()
    const all = ['a', 'b', 'c'].map((name) => add(name).catch((error: Error) => error.message))
    expect(states()).toEqual(['sending', 'waiting', 'waiting'])
    sendings[0]!.onArrived('id-a')
    await settle()
    expect(states()).toEqual(['arrived', 'sending', 'waiting'])
    sendings[1]!.onFailed(new RequestError(415, ['No picture.']))
    sendings[2]!.onArrived('id-c')
    expect(await Promise.all(all)).toEqual(['id-a', 'No picture.', 'id-c'])
    expect(states()).toEqual(['arrived', 'refused', 'arrived'])
    queue.clear('film')
    expect(queue.list()).toEqual([])
  })

  it('are recorded in their order, and refused where the record is', async () => {
    const { add, states, sendings } = createDesk()
    const record = () => Promise.reject(new RequestError(422, ['Half a picture.']))
    const first = add('a', { record })
    sendings[0]!.onArrived('id-a')
    await expect(first).rejects.toThrow('Half a picture.')
    expect(states()).toEqual(['refused'])
  })

  it('let the next one go while one is paused, and go on with it later', () => {
    const { add, states, sendings, queue } = createDesk()
    for (const name of ['a', 'b']) void add(name)
    queue.pause(1)
    expect(states()).toEqual(['paused', 'sending'])
    queue.resume(1)
    expect(states()).toEqual(['sending', 'sending'])
    expect(sendings[0]!.calls).toEqual(['start', 'pause', 'start'])
  })

  it('are given up after many tries, and tried again when somebody says so', async () => {
    const { add, states, sendings, queue } = createDesk()
    const arriving = add('a')
    sendings[0]!.onCut()
    expect(states()).toEqual(['cut'])
    sendings[0]!.onFailed(new RequestError(0, []))
    expect(states()).toEqual(['failed'])
    queue.resume(1)
    sendings[0]!.onArrived('id-a')
    expect(await arriving).toBe('id-a')
  })

  it('can be called off, which the server is told', async () => {
    const { add, sendings, queue } = createDesk()
    const arriving = add('a')
    queue.callOff(1)
    await expect(arriving).rejects.toThrow(CalledOff)
    expect(sendings[0]!.calls).toEqual(['start', 'callOff'])
    expect(queue.list()).toEqual([])
  })

  it.each([
    ['need not wait once the connection is back', true],
    ['leave a line that is dead without having said so', false],
  ])('%s', async (_, isCut) => {
    const { add, sendings, queue } = createDesk()
    void add('a')
    if (isCut) sendings[0]!.onCut()
    queue.reconnect()
    await settle()
    expect(sendings[0]!.calls).toEqual(['start', 'pause', 'start'])
  })

  it('stay paused whatever the connection does', async () => {
    const { add, sendings, queue } = createDesk()
    void add('a')
    queue.pause(1)
    queue.reconnect()
    await settle()
    expect(sendings[0]!.calls).toEqual(['start', 'pause'])
  })

  it('tell their speed and what is left, never from before a cut', () => {
    const { add, sendings, queue, pass } = createDesk()
    void add('a')
    const [sending] = sendings
    sending!.onProgress(0)
    expect(queue.list()[0]).toMatchObject({ bytesPerSecond: null, secondsLeft: null })
    pass(2000)
    sending!.onProgress(500)
    expect(queue.list()[0]).toMatchObject({ bytesPerSecond: 250, secondsLeft: 2 })
    pass(60_000)
    sending!.onCut()
    expect(queue.list()[0]).toMatchObject({ bytesPerSecond: null })
    sending!.onProgress(400)
    expect(queue.list()[0]).toMatchObject({ sentBytes: 400, bytesPerSecond: null })
  })
})

describe('what is told of them', () => {
  it.each([
    [999, 'en', '999 byte'],
    [1_450_000, 'en', '1.5 MB'],
    [2_000_000_000, 'pl', '2 GB'],
    [2_000_000_000, 'uk', '2 ГБ'],
  ])('is %i bytes in %s: %s', (bytes, language, told) => {
    expect(formatBytes(bytes, language).replaceAll('\u00a0', ' ')).toBe(told)
  })

  it.each([
    [0.2, '1 sec'],
    [89, '89 sec'],
    [600, '10 min'],
    [7200, '2 hr'],
  ])('is %d seconds left as %s', (seconds, told) => {
    expect(formatLeft(seconds, 'en')).toBe(told)
  })
})
