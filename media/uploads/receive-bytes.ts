import type { Readable } from 'node:stream'

import { mediaError } from '../errors.js'
import { createRunningMeasure, type MeasureState } from './running-measure.js'
import type { PartStore, SavedParts } from './part-store.js'

/** How far an upload is: all of it is durable. */
export interface UploadProgress extends MeasureState {
  saved: SavedParts
}

export interface ReceivingTiming {
  /** At least so often what has arrived is made durable and told; the storage names a time. */
  saveAfterBytes: number
  /** A sender who is silent for so long has gone, whatever its connection says. */
  silentMs: number
}

export const usualReceiving: ReceivingTiming = {
  saveAfterBytes: 32 * 1024 ** 2,
  silentMs: 8000,
}

export interface Receiving {
  id: string
  from: UploadProgress
  chunks: Readable
  parts: PartStore
  timing?: ReceivingTiming
  /** Looks at each chunk before it is written; what it throws ends the upload there. */
  judge?: (chunk: Buffer) => Promise<void>
  /** Keeps how far the upload is; what it throws ends the receiving. */
  save: (progress: UploadProgress) => Promise<void>
}

/**
 * Appends what a sender brings to an upload, measuring it on its way, in constant memory. However
 * the sending ends, what had arrived is durable and saved, and nothing more than that is told.
 *
 * @throws SOURCE_SILENT, UPLOAD_LOST, STORAGE_FULL, STORAGE_UNAVAILABLE, and what `judge`, `save`
 *   and the stream throw
 */
export async function receiveBytes(receiving: Receiving): Promise<UploadProgress> {
  const { id, from, parts, timing = usualReceiving, save, judge } = receiving
  const measure = await createRunningMeasure(from)
  const writer = await parts.resume({ id, bytes: from.bytes, saved: from.saved })
  let progress = from
  let unsavedBytes = 0
  let savedAt = performance.now()
  const saveNow = async () => {
    if (unsavedBytes === 0) return
    const saved = await writer.flush()
    const next = { ...measure.save(), saved }
    await save(next)
    await writer.settle()
    progress = next
    unsavedBytes = 0
    savedAt = performance.now()
  }
  try {
    try {
      for await (const chunk of endIfSilent(receiving.chunks, timing.silentMs)) {
        await judge?.(chunk)
        await writer.write(chunk)
        measure.add(chunk)
        unsavedBytes += chunk.byteLength
        const isLate = performance.now() - savedAt >= parts.saveAfterMs
        if (isLate || unsavedBytes >= timing.saveAfterBytes) await saveNow()
      }
    } finally {
      await saveNow()
    }
    return progress
  } finally {
    await writer.close()
  }
}

async function* endIfSilent(chunks: Readable, silentMs: number): AsyncGenerator<Buffer> {
  const giveUp = () => chunks.destroy(mediaError('SOURCE_SILENT', { silentMs }))
  let timer = setTimeout(giveUp, silentMs)
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      clearTimeout(timer)
      yield chunk
      timer = setTimeout(giveUp, silentMs)
    }
  } finally {
    clearTimeout(timer)
  }
}
