import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createFaultyProxy, type FaultyProxy } from '../../media/storage/faulty-proxy.fixture.js'
import { createDiskStorage } from '../../media/storage/index.js'
import { createDesk } from '../testing/create-desk.js'
import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeWithS3, makeBucket, type S3Server, type TestBucket } from '../testing/s3-server.js'
import { waitFor } from '../testing/wait-for.js'

/** The settings of an operator whose files are in a bucket. */
const settingsFor = (server: S3Server, bucket: string, endpoint: string) => ({
  S3_BUCKET: bucket,
  S3_REGION: server.region,
  S3_ENDPOINT: endpoint,
  S3_ACCESS_KEY_ID: server.credentials!.accessKeyId,
  S3_SECRET_ACCESS_KEY: server.credentials!.secretAccessKey,
  S3_FORCE_PATH_STYLE: String(server.isPathStyle),
})

describeWithS3('a site whose files are in a bucket', (server) => {
  let bucket: TestBucket
  let proxy: FaultyProxy
  let app: TestApp
  let slug: string
  let still: string
  beforeAll(async () => {
    bucket = await makeBucket(server)
    proxy = await createFaultyProxy(server.endpoint!)
    app = await createTestApp({ variables: settingsFor(server, bucket.name, proxy.endpoint) })
    const film = await buildFilm(app)
    await buildTranslation(app, { film: film.id })
    const stills = [
      await buildStill(app, { film: film.id }),
      await buildStill(app, { film: film.id }),
    ]
    await createDesk(app)
    slug = film.slug
    still = `/v1/stills/${stills[0]!.id}/print`
    await waitFor('both stills to be public', async () => {
      const response = await app.request(`/v1/films/${slug}`)
      if (response.status !== 200) return false
      return ((await response.json()) as { stills: unknown[] }).stills.length === 2
    })
  })
  afterEach(() => proxy.mend())
  afterAll(async () => {
    await app.remove()
    await proxy.close()
    await bucket.remove()
  })

  const readKit = async (from: TestApp) => {
    const response = await from.request(`/v1/films/${slug}/kit.zip`)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }

  it('keeps originals and renditions there, and nothing else', async () => {
    const keys = await bucket.listKeys()
    expect(keys.filter((key) => key.startsWith('blobs/')).length).toBeGreaterThanOrEqual(8)
    expect(keys.filter((key) => !/^blobs\/[0-9a-f]{64}$/.test(key))).toEqual([])
  })

  it('is ready while the bucket can be written, and says what is away when it cannot', async () => {
    expect((await app.request('/readyz')).status).toBe(200)
    proxy.break({ kind: 'answer', status: 403 })
    const away = await app.request('/readyz')
    expect(away.status).toBe(503)
    expect(await away.json()).toMatchObject({
      checks: { database: 'ok', storage: 'away' },
      reasons: { storage: 'refused' },
    })
    proxy.mend()
    expect((await app.request('/readyz')).status).toBe(200)
  })

  it('is asked whether it is ready without a write into the bucket each time', async () => {
    await app.request('/readyz')
    const before = proxy.countRequests('PUT')
    for (let asked = 0; asked < 20; asked += 1) {
      expect((await app.request('/readyz')).status).toBe(200)
    }
    // A minute may end meanwhile.
    expect(proxy.countRequests('PUT') - before).toBeLessThanOrEqual(1)
  })

  it('tells a visitor of a bucket that fails no more than that, and recovers', async () => {
    proxy.break({ kind: 'answer', status: 500 })
    const response = await app.request(still)
    expect(response.status).toBe(503)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    for (const secret of [bucket.name, proxy.endpoint, 'blobs/', 'S3']) {
      expect(text).not.toContain(secret)
    }
    expect((await app.request(`/v1/films/${slug}`)).status).toBe(200)
    proxy.mend()
    expect((await app.request(still)).status).toBe(200)
  })

  it('sends a still whole though the connection to the bucket was cut', async () => {
    const whole = Buffer.from(await (await app.request(still)).arrayBuffer())
    proxy.break({ kind: 'cut-down', afterBytes: 1000 }, { method: 'GET', times: 1 })
    expect(Buffer.from(await (await app.request(still)).arrayBuffer())).toEqual(whole)
  })

  it('cuts a kit short, rather than end it early, when the bucket never gives its end', async () => {
    proxy.break({ kind: 'cut-down', afterBytes: 1 }, { method: 'GET' })
    await expect(readKit(app)).rejects.toThrow('terminated')
    const still503 = await app.request(still)
    expect(still503.status).toBe(503)
    expect(await still503.json()).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  })

  it('asks the bucket for nothing more once a visitor has left, two hundred times', async () => {
    for (let left = 0; left < 200; left += 20) {
      const leaving = Array.from({ length: 20 }, async () => {
        const controller = new AbortController()
        const path = `/v1/films/${slug}/kit.zip`
        const response = await app.request(path, { signal: controller.signal })
        await response.body!.getReader().read()
        controller.abort()
      })
      await Promise.all(leaving)
    }
    await waitFor('every answer of the bucket to be let go of', () => proxy.countDownloads() === 0)
    expect((await readKit(app)).byteLength).toBeGreaterThan(10_000)
    // What is beyond those that may stay is being closed.
    await waitFor('no more than 32 connections', async () => (await proxy.countConnections()) <= 32)
  })

  it('gives the same kit as a site whose files are in a folder, byte for byte', async () => {
    const fromBucket = await readKit(app)
    const directory = await mkdtemp(join(tmpdir(), 'laurel-moved-'))
    const disk = createDiskStorage({ directory })
    const { storage } = app.services
    for await (const { sha256 } of storage.list()) {
      await disk.put((await storage.open(sha256))!, { sha256 })
    }
    await app.stop()
    app = await createTestApp({ dataDirectory: app.dataDirectory, storage: disk })
    expect(await readKit(app)).toEqual(fromBucket)
    await rm(directory, { recursive: true, force: true })
  })
})

describeWithS3('a site whose bucket is not there yet', (server) => {
  it('starts, says so, serves what needs no files, and works once the bucket is made', async () => {
    const name = `laurel-test-late-${process.pid}-${Date.now()}`
    const app = await createTestApp({ variables: settingsFor(server, name, server.endpoint!) })
    const before = await app.request('/readyz')
    expect(before.status).toBe(503)
    expect(await before.json()).toMatchObject({ reasons: { storage: 'bucket missing' } })
    expect((await app.request('/v1/films')).status).toBe(200)

    const bucket = await makeBucket(server, name)
    expect((await app.request('/readyz')).status).toBe(200)
    await app.remove()
    await bucket.remove()
  })
})
