import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'

import { describeWithS3, makeBucket, type TestBucket } from '../../src/testing/s3-server.js'
import { createS3Storage } from '../storage/s3.js'
import { describePartStore } from './part-store.contract.js'
import { receiveBytes } from './receive-bytes.js'
import { concludeMeasure, nothingMeasured } from './running-measure.js'
import { createS3Parts } from './s3-parts.js'

const MiB = 1024 ** 2

describeWithS3('createS3Parts', (server) => {
  let bucket: TestBucket
  beforeAll(async () => {
    bucket = await makeBucket(server)
  })
  afterAll(() => bucket.remove())
  const open = (now?: () => number) => {
    const place = { ...server, bucket: bucket.name }
    const parts = createS3Parts({ ...place, partBytes: 5 * MiB, ...(now && { now }) })
    return Promise.resolve({ parts, storage: createS3Storage(place) })
  }

  describePartStore('as any store of parts', open)

  it('leaves nothing in the bucket but the blob, nor of what was called off', async () => {
    const { parts } = await open()
    const receive = async () => {
      const id = crypto.randomUUID()
      let progress = { ...nothingMeasured, saved: {} }
      for (const length of [3 * MiB, 4 * MiB, 17]) {
        const chunks = Readable.from([randomBytes(length)])
        const save = () => Promise.resolve()
        progress = await receiveBytes({ id, from: progress, chunks, parts, save })
      }
      return { upload: { id, bytes: progress.bytes, saved: progress.saved }, progress }
    }
    const before = await bucket.listKeys()
    const finished = await receive()
    const blob = await concludeMeasure(finished.progress)
    await parts.finish(finished.upload, blob)
    await parts.discard((await receive()).upload)
    const added = (await bucket.listKeys()).filter((key) => !before.includes(key))
    expect(added).toEqual([`blobs/${blob.sha256}`])
  })

  it('is swept after a day where no record names it, parts and all', async () => {
    const { parts } = await open(() => Date.now() + 25 * 3_600_000)
    const id = crypto.randomUUID()
    const chunks = Readable.from([randomBytes(6 * MiB)])
    const save = () => Promise.resolve()
    const from = { ...nothingMeasured, saved: {} }
    const { bytes, saved } = await receiveBytes({ id, from, chunks, parts, save })
    expect(await parts.sweep((ids) => Promise.resolve(new Set(ids)))).toBe(0)
    expect(await parts.sweep(() => Promise.resolve(new Set()))).toBeGreaterThanOrEqual(2)
    expect((await bucket.listKeys()).filter((key) => key.startsWith('uploads/'))).toEqual([])
    await expect(parts.resume({ id, bytes, saved })).rejects.toMatchObject({ code: 'UPLOAD_LOST' })
  })
})
