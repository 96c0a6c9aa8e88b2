import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { drawPicture, readTags, writeTags } from '../../media/images/pictures.fixture.js'
import { buildFilm, buildStill, buildTerms, drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { itWith } from '../../src/testing/foreign-tools.js'
import { testStackName } from '../../src/testing/test-stack.js'
import { findBrokenEditions, listBlobs, patchStill, postStill } from '../../src/testing/uploads.js'
import { waitFor } from '../../src/testing/wait-for.js'

let app: TestApp
let token: string
let film: { id: string; slug: string }
let fields: Record<string, unknown>

beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = await buildFilm(app)
  const terms = await buildTerms(app)
  fields = { film: film.id, role: 'scene', credit: 'Somebody', alt: 'A road.', terms: terms.id }
})
afterAll(() => app.remove())

const published = () => ({ ...fields, _status: 'published' })
const serve = (id: string, name = 'web') => app.request(`/v1/stills/${id}/${name}`)
const waitForServed = (id: string) =>
  waitFor('the still to be served', async () => (await serve(id)).status === 200)

describe('the focal point of a still', () => {
  const readPublic = async (id: string) => {
    const response = await app.request(`/v1/films/${film.slug}`)
    if (response.status !== 200) return undefined
    const kit = (await response.json()) as { stills: { id: string; focalPoint: unknown }[] }
    return kit.stills.find((still) => still.id === id)?.focalPoint
  }
  const waitForPoint = (id: string, point: { x: number; y: number }) =>
    waitFor(`the focal point ${JSON.stringify(point)}`, async () => {
      return JSON.stringify(await readPublic(id)) === JSON.stringify(point)
    })

  it('is kept from the data, 0 included, and reaches /v1', async () => {
    const data = { ...published(), focalX: 0, focalY: 100 }
    const { doc } = await postStill(app, { token, bytes: await drawJpeg({ hue: 1 }), data })
    expect(doc).toMatchObject({ focalX: 0, focalY: 100 })
    await waitForPoint(doc.id, { x: 0, y: 100 })
  })

  it('is kept from the query, where the admin sends it, with crops and sizes ignored', async () => {
    const { doc } = await postStill(app, {
      ...{ token, bytes: await drawJpeg({ hue: 2 }), data: published() },
    })
    const edits = ['focalPoint][x]=20.4', 'focalPoint][y]=0', 'crop][x]=10', 'widthInPixels]=10']
    const query = `?${edits.map((edit) => `uploadEdits[${edit}`).join('&')}`
    const moved = await patchStill(app, doc.id, { token, data: { _status: 'published' } }, query)
    const { sha256, filename, width } = doc
    expect(moved.doc).toMatchObject({ focalX: 20, focalY: 0, sha256, filename, width })
    await waitForPoint(doc.id, { x: 20, y: 0 })
  })

  it('stays where it was when another picture comes without one', async () => {
    const data = { ...published(), focalX: 30, focalY: 40 }
    const { doc } = await postStill(app, { token, bytes: await drawJpeg({ hue: 3 }), data })
    const again = await patchStill(app, doc.id, { token, bytes: await drawJpeg({ hue: 4 }) })
    expect(again.doc).toMatchObject({ focalX: 30, focalY: 40 })
  })

  it.each([{ focalX: 500 }, { focalY: -1 }, { focalX: 'left' }, { focalY: { x: 1 } }])(
    'is refused outside the picture: %j',
    async (point) => {
      const { id } = await buildStill(app, { film: film.id })
      const response = await app.request(`/api/stills/${id}`, {
        ...{ method: 'PATCH', token, json: point },
      })
      expect(response.status).toBe(400)
      const [path] = Object.keys(point)
      expect(await response.json()).toMatchObject({ errors: [{ data: { errors: [{ path }] } }] })
    },
  )
})

describe('what a photograph says of its place and its camera', () => {
  itWith(['exiftool', 'unzip'], 'is in nothing that a visitor can get', async () => {
    const bytes = writeTags(await drawPicture({ widthPx: 900, heightPx: 600 }), [
      ...['-GPSLatitude=48.6', '-GPSLatitudeRef=N', '-XMP-exif:GPSLongitude=38.5'],
      ...['-Artist=Secret Name', '-SerialNumber=Secret Camera', '-IPTC:City=Secret Town'],
      ...['-XMP:Description=Secret words', '-Comment=Secret remark'],
    ])
    const { doc } = await postStill(app, { token, bytes, data: published() })
    expect(doc.hadGps).toBe(true)
    await waitForServed(doc.id)
    const pictures = [...(await readKit()), await readBytes(String(doc.thumbnailURL))]
    for (const name of ['thumb', 'web', 'print']) {
      pictures.push(await readBytes(`/v1/stills/${doc.id}/${name}`))
      pictures.push(await readBytes(`/api/stills/${doc.id}/rendition/${name}`))
    }
    for (const picture of pictures) {
      expect(picture.toString('latin1')).not.toContain('Secret')
      const tags = Object.keys(readTags(picture))
      expect(tags.filter((tag) => /GPS|^(EXIF|XMP|IPTC|MakerNotes):/.test(tag))).toEqual([])
    }
    expect(pictures.length).toBeGreaterThan(7)
    expect((await app.request(String(doc.url))).status).toBe(403)
    expect((await serve(doc.id, 'original')).status).toBe(404)
  })

  async function readBytes(path: string): Promise<Buffer> {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }

  async function readKit(): Promise<Buffer[]> {
    const folder = await mkdtemp(join(tmpdir(), 'laurel-kit-'))
    await writeFile(
      join(folder, 'kit.zip'),
      await readBytes(`/v1/films/${film.slug}/kit.zip?locale=en`),
    )
    execFileSync('unzip', ['-q', 'kit.zip'], { cwd: folder })
    const names = (await readdir(folder, { recursive: true })).filter((name) => /jpg$/.test(name))
    const pictures = await Promise.all(names.map((name) => readFile(join(folder, name))))
    await rm(folder, { recursive: true })
    return pictures
  }
})

describe('the next start', () => {
  it('makes good what is missing: rows, bytes and half-written files', async () => {
    const { payload, services, dataDirectory } = app
    const intact = await buildStill(app, { film: film.id })
    const unmade = await buildStill(app, { film: film.id })
    const lost = await buildStill(app, { film: film.id })
    for (const { id } of [intact, unmade, lost]) await waitForServed(id)
    await services.rendering.flush()
    const complete = await listBlobs(services.storage)
    const rows = { collection: 'renditions', overrideAccess: true } as const
    const ofStill = (still: { sha256?: string | null }) => ({ source: { equals: still.sha256 } })
    for (const still of [unmade, lost]) {
      const { docs } = await payload.find({ ...rows, where: ofStill(still) })
      expect(docs).toHaveLength(3)
      for (const { sha256 } of docs) await services.storage.remove(sha256)
    }
    await payload.delete({ ...rows, where: ofStill(unmade) })
    await app.stop()
    await leaveHalfAnUpload(dataDirectory)

    app = await createTestApp({ dataDirectory })
    await app.services.rendering.flush()
    expect(await listBlobs(app.services.storage)).toEqual(complete)
    expect(await findBrokenEditions(app)).toEqual([])
    for (const { id } of [intact, unmade, lost]) expect((await serve(id)).status).toBe(200)
    expect(await readdir(join(dataDirectory, 'tmp'))).toEqual([])
    // The folder of the other storage is not a bucket's to clear.
    if (testStackName === 'mongo-s3') return
    expect(await readdir(join(dataDirectory, 'blobs/.incoming'))).toEqual([])
  })

  it('makes the others where one original is gone for good', async () => {
    const { services, dataDirectory } = app
    const gone = await buildStill(app, { film: film.id })
    const well = await buildStill(app, { film: film.id })
    for (const { id } of [gone, well]) await waitForServed(id)
    await services.rendering.flush()
    const complete = await listBlobs(services.storage)
    const { docs } = await app.payload.find({
      ...{ collection: 'renditions', overrideAccess: true, limit: 1000, pagination: false },
      where: { source: { in: [gone.sha256, well.sha256] } },
    })
    const madeOf = (still: { sha256?: string | null }) =>
      docs.filter(({ source }) => source === still.sha256).map(({ sha256 }) => sha256)
    const expected = madeOf(well)
    const forGood = [String(gone.sha256), ...madeOf(gone)]
    expect([expected.length, forGood.length]).toEqual([3, 4])
    const removed = [...expected, ...forGood]
    for (const sha256 of removed) await services.storage.remove(sha256)
    const isLeft = (key: string) => !removed.includes(key)
    expect(await listBlobs(services.storage)).toEqual(complete.filter(isLeft))
    await app.stop()

    app = await createTestApp({ dataDirectory })
    await waitFor('the other’s renditions', async () => {
      const keys = await listBlobs(app.services.storage)
      return expected.every((key) => keys.includes(key))
    })
    const isBack = (key: string) => !forGood.includes(key)
    expect(await listBlobs(app.services.storage)).toEqual(complete.filter(isBack))
    expect((await serve(well.id)).status).toBe(200)
    expect((await serve(gone.id)).status).toBe(503)
  })

  /** As a crash long ago left it: a file of the multipart reader, and one of the storage. */
  async function leaveHalfAnUpload(dataDirectory: string): Promise<void> {
    const temporary = join(dataDirectory, 'tmp', 'tmp-1-1')
    await writeFile(temporary, 'half')
    const incoming = join(dataDirectory, 'blobs/.incoming')
    await mkdir(incoming, { recursive: true })
    const path = join(incoming, 'half')
    await writeFile(path, 'half')
    const longAgo = Date.now() / 1000 - 7 * 3600
    for (const left of [path, temporary]) await utimes(left, longAgo, longAgo)
  }
})
