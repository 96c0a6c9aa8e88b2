import type { RequestError } from '../reading/request-json.js'
import { createFileSender, type FileSender, type Sending } from './send-file.js'
import { createSpeedometer, secondsLeft } from './speed.js'

/**
 * `cut` is tried again by itself, `failed` when somebody says so, `refused` never; `checking` is
 * after the last byte and before the record.
 */
export type UploadState =
  'waiting' | 'sending' | 'cut' | 'paused' | 'checking' | 'arrived' | 'failed' | 'refused'

/** One file on its way, as it is shown. */
export interface ShownUpload {
  key: number
  /** Those of one place are sent one after the other, and shown together. */
  place: string
  name: string
  bytes: number
  sentBytes: number
  state: UploadState
  bytesPerSecond: number | null
  secondsLeft: number | null
  /** Why it failed or was refused. */
  error: Error | null
}

export interface QueuedFile {
  file: File
  purpose: string
  place: string
  language: string
  /** What is done with it once it is there; what it throws refuses the file. */
  record?: (uploadId: string) => Promise<void>
}

export interface UploadQueue {
  /** Gives the id of the upload once it is there, and recorded if that was asked. */
  add(queued: QueuedFile): Promise<string>
  pause: (key: number) => void
  /** Goes on with one that is paused or has failed. */
  resume: (key: number) => void
  callOff: (key: number) => void
  /** Takes out of sight what is over, in one place. */
  clear(place: string): void
  /**
   * The connection has gone or has come back: whatever is under way asks anew how far it is, rather
   * than wait for a line that may be dead, or until its next try.
   */
  reconnect(): void
  subscribe(listener: () => void): () => void
  list(): ShownUpload[]
}

interface Item {
  shown: ShownUpload
  queued: QueuedFile
  sender: FileSender
  speed: ReturnType<typeof createSpeedometer>
  settle: { resolve: (uploadId: string) => void; reject: (error: Error) => void }
}

/** These hold their place's line: nothing else of it is sent meanwhile. */
const busy: UploadState[] = ['sending', 'cut', 'checking']
export const isOver = (state: UploadState) => state === 'arrived' || state === 'refused'

/** Called off by the person who sent it. */
export class CalledOff extends Error {
  override name = 'CalledOff'
}

/** The files this page sends: in order, each of them to be paused, resumed and called off. */
export function createUploadQueue(
  options: {
    createSender?: (sending: Sending) => FileSender
    now?: () => number
  } = {},
): UploadQueue {
  const { createSender = createFileSender, now = () => performance.now() } = options
  const items = new Map<number, Item>()
  const listeners = new Set<() => void>()
  let shown: ShownUpload[] = []
  let lastKey = 0

  function update(item: Item, change: Partial<ShownUpload>): void {
    item.shown = { ...item.shown, ...change }
    publish()
  }
  function publish(): void {
    shown = [...items.values()].map((item) => item.shown)
    for (const listener of listeners) listener()
  }
  function startNext(place: string): void {
    const inPlace = [...items.values()].filter((item) => item.shown.place === place)
    if (inPlace.some((item) => busy.includes(item.shown.state))) return
    const next = inPlace.find((item) => item.shown.state === 'waiting')
    if (next) start(next)
  }
  function start(item: Item): void {
    item.speed.reset()
    update(item, { state: 'sending', error: null })
    void item.sender.start()
  }
  function leave(item: Item, state: UploadState, error: Error | null = null): void {
    item.speed.reset()
    update(item, { state, error, bytesPerSecond: null, secondsLeft: null })
    startNext(item.shown.place)
  }
  function progress(item: Item, sentBytes: number): void {
    if (!busy.includes(item.shown.state)) return
    item.speed.mark(sentBytes, now())
    const bytesPerSecond = item.speed.read()
    update(item, {
      state: 'sending',
      sentBytes,
      bytesPerSecond,
      secondsLeft: secondsLeft(item.shown.bytes - sentBytes, bytesPerSecond),
    })
  }
  async function arrive(item: Item, uploadId: string): Promise<void> {
    update(item, { state: 'checking', sentBytes: item.shown.bytes, secondsLeft: null })
    try {
      await item.queued.record?.(uploadId)
      leave(item, 'arrived')
      item.settle.resolve(uploadId)
    } catch (error) {
      leave(item, 'refused', error as Error)
      item.settle.reject(error as Error)
    }
  }
  function fail(item: Item, error: RequestError): void {
    const isRefused = error.status >= 400 && error.status < 500 && !mayPass.has(error.status)
    leave(item, isRefused ? 'refused' : 'failed', error)
    if (isRefused) item.settle.reject(error)
  }

  return {
    add(queued) {
      const key = ++lastKey
      return new Promise<string>((resolve, reject) => {
        const { file, purpose, language, place } = queued
        const item: Item = {
          queued,
          shown: { ...toShown(file), key, place },
          speed: createSpeedometer(),
          settle: { resolve, reject },
          sender: createSender({
            ...{ file, purpose, language },
            onProgress: (sentBytes) => progress(item, sentBytes),
            onCut: () => {
              item.speed.reset()
              update(item, { state: 'cut', bytesPerSecond: null, secondsLeft: null })
            },
            onArrived: (uploadId) => void arrive(item, uploadId),
            onFailed: (error) => fail(item, error),
          }),
        }
        items.set(key, item)
        publish()
        startNext(place)
      })
    },
    pause(key) {
      const item = items.get(key)
      if (!item || !['sending', 'cut', 'waiting'].includes(item.shown.state)) return
      void item.sender.pause()
      leave(item, 'paused')
    },
    resume(key) {
      const item = items.get(key)
      if (item && ['paused', 'failed'].includes(item.shown.state)) start(item)
    },
    callOff(key) {
      const item = items.get(key)
      if (!item || item.shown.state === 'checking') return
      items.delete(key)
      if (!isOver(item.shown.state)) void item.sender.callOff()
      item.settle.reject(new CalledOff(item.shown.name))
      publish()
      startNext(item.shown.place)
    },
    clear(place) {
      for (const [key, { shown: one }] of items) {
        if (one.place === place && isOver(one.state)) items.delete(key)
      }
      publish()
    },
    reconnect() {
      for (const item of items.values()) {
        if (!usesLine(item)) continue
        void item.sender.pause().then(() => {
          if (usesLine(item)) void item.sender.start()
        })
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    list: () => shown,
  }
}

const usesLine = ({ shown }: Item) => shown.state === 'sending' || shown.state === 'cut'

/** What a person may try again: a session that ended, a server too busy for long. */
const mayPass = new Set([403, 408, 409, 423, 429])

const toShown = (file: File): Omit<ShownUpload, 'key' | 'place'> => ({
  name: file.name,
  bytes: file.size,
  sentBytes: 0,
  state: 'waiting',
  bytesPerSecond: null,
  secondsLeft: null,
  error: null,
})
