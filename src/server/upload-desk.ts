import type { Readable } from 'node:stream'
import type { Payload, PayloadRequest } from 'payload'

import { staffOf } from '../../collections/access.js'
import type { ArrivedUpload, UploadTaker } from '../../collections/deps.js'
import { concludeMeasure, type PartStore } from '../../media/index.js'
import { AppError } from '../errors.js'
import {
  claimMs,
  createUploadRows,
  partsOf,
  progressOf,
  type HeldUpload,
  type UploadRows,
} from './upload-rows.js'
import { shuttingDown, uploadLocked, uploadProblem, uploadUnfinished } from './upload-problems.js'

/** Uploads whose time is over are looked for so often. */
const sweepEveryMs = 60 * 60 * 1000

/** So many are cleared away at a time. */
const sweepBatch = 100

/** Everything about uploads in one process: who holds which, giving them to records, clearing up. */
export interface UploadDesk extends UploadTaker {
  readonly rows: UploadRows
  readonly parts: PartStore
  /** Frees what an earlier run of the only process held, and clears up from now on. */
  start(payload: Payload): Promise<void>
  /** Ends every receiving where it is, durable and saved; whoever comes now is sent away. */
  pause(): void
  stop(): Promise<void>
  /** @throws UNKNOWN_UPLOAD, UPLOAD_EXPIRED, UPLOAD_LOCKED */
  hold(args: { req: PayloadRequest; id: string }): Promise<Hold>
  /** Keeps hold of what this process has just made. */
  keep(held: HeldUpload): Hold
  /** Lets `run` read the stream, which ends early where this process is told to stop. */
  whileReceiving<Result>(stream: Readable, run: () => Promise<Result>): Promise<Result>
  /** Makes a blob of an upload whose last byte is there, and gives it. */
  arrive(held: HeldUpload): Promise<ArrivedUpload>
  /** Clears away what has expired; gives how much that was. */
  sweep(): Promise<number>
}

/** One holding of an upload, renewed for as long as this process lives and until it is released. */
export interface Hold extends HeldUpload {
  /** @throws UPLOAD_LOCKED where it could not be renewed in time and may be another's by now */
  require(): void
  release(): Promise<void>
}

export function createUploadDesk(deps: {
  parts: PartStore
  now: () => Date
  /** Whether no other process can hold an upload. */
  isAlone: boolean
}): UploadDesk {
  const { parts, now, isAlone } = deps
  const receiving = new Set<Readable>()
  let running: { payload: Payload; rows: UploadRows } | null = null
  let isPaused = false
  let sweeping: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const open = () => {
    if (!running) throw shuttingDown()
    return running
  }
  async function arrive(held: HeldUpload): Promise<ArrivedUpload> {
    const { row } = held
    const blob = await concludeMeasure(progressOf(row))
    if (row.sha256 !== blob.sha256) {
      await parts.finish(partsOf(row), blob)
      await open().rows.arrive(held, blob.sha256)
    }
    return { ...blob, fileName: row.fileName }
  }
  async function hold({ req, id }: { req: PayloadRequest; id: string }): Promise<Hold> {
    const owner = staffOf(req.user)?.id
    const held = owner ? await open().rows.claim(id, owner) : 'unknown'
    if (typeof held === 'string') throw uploadProblem(held, req)
    return keepHold(held, open().rows)
  }
  /** Whoever asks how far it is may see the last byte before the one who sent it has let go. */
  async function holdOnceFree(asked: { req: PayloadRequest; id: string }): Promise<Hold> {
    const giveUpAtMs = performance.now() + claimMs
    for (;;) {
      try {
        return await hold(asked)
      } catch (error) {
        const isLocked = error instanceof AppError && error.code === 'UPLOAD_LOCKED'
        if (!isLocked || performance.now() > giveUpAtMs) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }
  async function sweep(): Promise<number> {
    const { rows } = open()
    let swept = 0
    for (let expired = await rows.listExpired(sweepBatch); expired.length > 0;) {
      for (const row of expired) {
        await parts.discard(partsOf(row))
        await rows.removeExpired(row.id)
      }
      swept += expired.length
      expired = await rows.listExpired(sweepBatch)
    }
    return swept + (await parts.sweep((ids) => rows.areKnown(ids)))
  }
  function sweepNow(): void {
    sweeping = sweeping.then(sweep).catch((error: unknown) => {
      running?.payload.logger.error({ err: error, msg: 'clearing away old uploads failed' })
    })
  }

  return {
    parts,
    arrive,
    hold,
    sweep,
    get rows() {
      return open().rows
    },
    keep: (held) => keepHold(held, open().rows),
    async start(payload) {
      running = { payload, rows: createUploadRows({ payload, now }) }
      if (isAlone) await running.rows.releaseAll()
      sweepNow()
      timer = setInterval(sweepNow, sweepEveryMs).unref()
    },
    pause() {
      isPaused = true
      for (const stream of receiving) stream.destroy(shuttingDown())
    },
    async stop() {
      clearInterval(timer)
      await sweeping
      running = null
    },
    async whileReceiving(stream, run) {
      if (isPaused) throw shuttingDown()
      receiving.add(stream)
      try {
        return await run()
      } finally {
        receiving.delete(stream)
      }
    },
    async take({ req, id, purpose, use }) {
      const held = await holdOnceFree({ req, id })
      try {
        if (held.row.purpose !== purpose) throw uploadProblem('unknown', req)
        if (held.row.offset < held.row.bytes) throw uploadUnfinished(held.row, req)
        const arrived = await arrive(held)
        req.context.heldUpload = held
        return await use(arrived)
      } finally {
        delete req.context.heldUpload
        await held.release()
      }
    },
    async consume(req, recordId) {
      const held = req.context.heldUpload as HeldUpload | undefined
      if (!held) return
      delete req.context.heldUpload
      const isForgotten = await open().rows.remove(held, req)
      if (!isForgotten && held.row.id !== recordId) throw uploadLocked(req)
    },
  }
}

function keepHold(held: HeldUpload, rows: UploadRows): Hold {
  // Measured on a clock that nobody sets: a hold is over in time also where the day's clock jumps.
  let heldUntilMs = performance.now() + claimMs
  let isReleased = false
  const renewing = setInterval(() => {
    const startedAtMs = performance.now()
    rows.renew(hold).then(
      () => (heldUntilMs = startedAtMs + claimMs),
      // Whoever writes next is told by `require`; a database that is away may be back by then.
      () => undefined,
    )
  }, claimMs / 4).unref()
  const hold: Hold = {
    ...held,
    require() {
      if (isReleased || performance.now() > heldUntilMs) throw uploadLocked()
    },
    async release() {
      if (isReleased) return
      isReleased = true
      clearInterval(renewing)
      await rows.release(hold)
    },
  }
  return hold
}
