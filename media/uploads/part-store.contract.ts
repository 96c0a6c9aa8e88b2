import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer as readAll } from 'node:stream/consumers'

import type { BlobStorage } from '../storage/index.js'
import type { PartStore } from './part-store.js'
import { receiveBytes, usualReceiving, type UploadProgress } from './receive-bytes.js'
import { concludeMeasure, nothingMeasured } from './running-measure.js'

/** A store of parts, and the storage beside it whose blobs they become. */
export interface PartStoreUnderTest {
  parts: PartStore
  storage: BlobStorage
}

const nothing: UploadProgress = { ...nothingMeasured, saved: {} }
const MiB = 1024 ** 2

/** What every store of unfinished uploads does; `open` gives a fresh one over the same place. */
export function describePartStore(name: string, open: () => Promise<PartStoreUnderTest>): void {
  describe(name, () => {
    it.each([1, 100_000, 6 * MiB, 11 * MiB])(
      'makes a blob of %i bytes sent in three cuts',
      async (size) => {
        const bytes = randomBytes(size)
        const id = crypto.randomUUID()
        let progress = nothing
        for (const end of [Math.floor(size / 3), Math.floor(size / 2), size]) {
          // Each time as another process that knows only what was saved.
          const { parts } = await open()
          const chunks = inChunks(bytes.subarray(progress.bytes, end))
          progress = await receiveBytes({ id, from: progress, chunks, parts, save })
          progress = JSON.parse(JSON.stringify(progress)) as UploadProgress
          expect(progress.bytes).toBe(end)
        }
        const { parts, storage } = await open()
        const blob = await concludeMeasure(progress)
        expect(blob.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
        const upload = { id, bytes: size, saved: progress.saved }
        await parts.finish(upload, blob)
        await parts.finish(upload, blob)
        const found = await storage.open(blob.sha256)
        expect(found && (await readAll(found)).equals(bytes)).toBe(true)
        await parts.discard(upload)
      },
    )

    it('drops what was never saved, and goes on from what was', async () => {
      const bytes = randomBytes(7 * MiB)
      const id = crypto.randomUUID()
      const { parts, storage } = await open()
      const from = await receive(parts, { id, from: nothing, bytes: bytes.subarray(0, 3 * MiB) })
      const writer = await parts.resume({ id, bytes: from.bytes, saved: from.saved })
      await writer.write(randomBytes(MiB))
      await writer.flush()
      await writer.close()
      const progress = await receive(parts, { id, from, bytes: bytes.subarray(3 * MiB) })
      const blob = await concludeMeasure(progress)
      await parts.finish({ id, bytes: progress.bytes, saved: progress.saved }, blob)
      const found = await storage.open(blob.sha256)
      expect(found && (await readAll(found)).equals(bytes)).toBe(true)
    })

    it('says so where what was durable is gone', async () => {
      const { parts } = await open()
      const id = crypto.randomUUID()
      const { saved, bytes } = await receive(parts, { id, from: nothing, bytes: randomBytes(500) })
      await parts.discard({ id, bytes, saved })
      await parts.discard({ id, bytes, saved })
      await expect(parts.resume({ id, bytes, saved })).rejects.toMatchObject({
        code: 'UPLOAD_LOST',
      })
      const blob = { sha256: 'f'.repeat(64), crc32: 0, bytes }
      await expect(parts.finish({ id, bytes, saved }, blob)).rejects.toMatchObject({
        code: 'UPLOAD_LOST',
      })
    })

    it('keeps what had arrived where the sender falls silent or fails', async () => {
      const { parts } = await open()
      const timing = { ...usualReceiving, silentMs: 100 }
      const silent = new Readable({ read() {} })
      silent.push(Buffer.alloc(1000))
      let kept = nothing
      const keep = (progress: UploadProgress) => {
        kept = progress
        return Promise.resolve()
      }
      const id = crypto.randomUUID()
      const receiving = { id, from: nothing, chunks: silent, parts, timing, save: keep }
      await expect(receiveBytes(receiving)).rejects.toMatchObject({ code: 'SOURCE_SILENT' })
      expect(kept.bytes).toBe(1000)
      const failing = inChunks(Buffer.alloc(10))
      failing.once('end', () => failing.destroy(new Error('cut')))
      await receiveBytes({ id, from: kept, chunks: failing, parts, save: keep }).catch(() => null)
      expect(kept.bytes).toBe(1010)
    })

    it('sweeps only what is old and nobody knows', async () => {
      const { parts } = await open()
      const id = crypto.randomUUID()
      const from = await receive(parts, { id, from: nothing, bytes: randomBytes(500) })
      expect(await parts.sweep(() => Promise.resolve(new Set()))).toBe(0)
      await parts.resume({ id, bytes: from.bytes, saved: from.saved }).then((one) => one.close())
    })
  })
}

const save = () => Promise.resolve()

const receive = (
  parts: PartStore,
  { bytes, ...rest }: { id: string; from: UploadProgress; bytes: Buffer },
) => receiveBytes({ ...rest, chunks: inChunks(bytes), parts, save })

function inChunks(bytes: Buffer): Readable {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.byteLength; at += 65_536) chunks.push(bytes.subarray(at, at + 65_536))
  return Readable.from(chunks)
}
