import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { buildFilm, buildScreening, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildLargeFilm } from '../testing/large-film.js'
import { describeOn } from '../testing/test-stack.js'
import { makeHistoriesGood } from './make-histories-good.js'

let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
})
afterAll(() => app.remove())

/** What a process that starts does first, where the database keeps each write alone. */
const startAgain = () => makeHistoriesGood({ payload: app.payload })

interface Saved {
  tagline?: string | null
  caption?: string | null
  opensAt?: string | null
  _status: string
}

async function read(path: string, query = 'draft=true'): Promise<Saved> {
  const token = await app.signIn('editor')
  const response = await app.request(`/api/${path}?depth=0&${query}`, { token })
  return (await response.json()) as Saved
}

async function publishText(more: Record<string, unknown> = {}): Promise<string> {
  const film = more.film ?? (await buildFilm(app)).id
  const text = await buildTranslation(app, {
    tagline: 'Published.',
    ...more,
    film: film as string,
  })
  return `translations/${text.id}`
}

/** Something to draft of each kind. */
const drafts = {
  films: { originalTitle: 'Pending' },
  translations: { tagline: 'Pending.' },
  stills: { caption: 'Pending.' },
  artworks: { alt: 'Pending.' },
  'press-files': { title: 'Pending' },
  laurels: { award: 'Pending' },
  screenings: { venue: 'Pending' },
  quotes: { text: 'Pending.' },
  festivals: { title: 'Pending' },
  people: { name: 'Pending' },
  contacts: { name: 'Pending' },
  terms: { name: 'Pending' },
}

/** As versions of Laurel before this one left it: newer, and saying nothing new. */
async function touch(path: string): Promise<void> {
  const [collection, id] = path.split('/') as ['translations', string]
  await app.payload.db.updateOne({ collection, id, data: {}, returning: false })
}

describe('a pending draft is still what the editor finds after a start', () => {
  it('when a still that the public text captions was deleted', async () => {
    const { id: film } = await buildFilm(app)
    const { id: still } = await buildStill(app, { film, _status: 'draft' })
    const path = await publishText({ film, captions: [{ still, caption: 'A caption.' }] })
    await desk.save(path, { tagline: 'Pending.' })
    const token = await app.signIn('admin')
    const deleted = await app.request(`/api/stills/${still}`, { method: 'DELETE', token })
    expect(deleted.status).toBe(200)
    expect(await startAgain()).toEqual([])
    expect(await read(path)).toMatchObject({ tagline: 'Pending.', _status: 'draft' })
    await desk.publish(path)
    expect(await read(path, '')).toMatchObject({ tagline: 'Pending.' })
  })

  it('when the screening that a still waits for was moved', async () => {
    const { id: film } = await buildFilm(app)
    const day = '2036-05-17'
    const { id: screening } = await buildScreening(app, { film, day, premiere: 'world' })
    const still = await buildStill(app, { film, embargo: { screening } })
    const path = `stills/${still.id}`
    await desk.save(path, { caption: 'Pending.' })
    await desk.publish(`screenings/${screening}`, { day: '2036-05-20' })
    expect(await startAgain()).toEqual([])
    expect(await read(path)).toMatchObject({
      ...{ caption: 'Pending.', _status: 'draft' },
      opensAt: '2036-05-20T17:30:00.000Z',
    })
    expect(await read(path, '')).toMatchObject({ opensAt: '2036-05-20T17:30:00.000Z' })
  })
})

describe('a pending draft of a document that was made newer without a version', () => {
  it('is still what the editor finds, and what is published', async () => {
    const path = await publishText()
    await desk.save(path, { tagline: 'Pending.' })
    await touch(path)
    expect(await startAgain()).toEqual([])
    expect(await read(path)).toMatchObject({ tagline: 'Pending.', _status: 'draft' })
    await desk.publish(path)
    expect(await read(path, '')).toMatchObject({ tagline: 'Pending.', _status: 'published' })
  })

  it('is, of every kind', async () => {
    await buildLargeFilm(app, { count: 1, locales: ['en'] })
    const versioned = app.payload.config.collections.filter(({ versions }) => versions)
    expect(versioned.map(({ slug }) => slug).sort()).toEqual(Object.keys(drafts).sort())
    for (const [slug, data] of Object.entries(drafts)) {
      const { docs } = await app.payload.find({
        ...{ collection: slug as 'films', depth: 0, overrideAccess: true },
        ...{ where: { _status: { equals: 'published' } }, sort: '-createdAt', limit: 1 },
      })
      const path = `${slug}/${docs[0]!.id}`
      await desk.save(path, data)
      await touch(path)
      expect([path, await startAgain()]).toEqual([path, []])
      expect([path, await read(path)]).toEqual([path, expect.objectContaining(data)])
    }
  })

  it('is, where nothing was ever published', async () => {
    const path = await publishText({ _status: 'draft' })
    await desk.save(path, { tagline: 'Pending.' })
    await touch(path)
    expect(await startAgain()).toEqual([])
    expect(await read(path)).toMatchObject({ tagline: 'Pending.', _status: 'draft' })
  })

  it('is, where so much was drafted that the version of what is public was given up', async () => {
    const path = await publishText()
    for (let save = 0; save < 100; save++) await desk.save(path, { tagline: 'Pending.' })
    await touch(path)
    await startAgain()
    expect(await read(path)).toMatchObject({ tagline: 'Pending.', _status: 'draft' })
  })
})

describe('a document whose version was never written', () => {
  it('is known to its history from the next start on, dated by itself', async () => {
    const path = await publishText()
    const [, id] = path.split('/') as [string, string]
    await desk.save(path, { tagline: 'Consumed.' })
    const updatedAt = new Date().toISOString()
    const data = { tagline: 'Published again.', updatedAt }
    await app.payload.db.updateOne({ collection: 'translations', id, data, returning: false })
    expect(await startAgain()).toHaveLength(1)
    expect(await read(path)).toMatchObject({ tagline: 'Published again.', _status: 'published' })
    const { docs } = await app.payload.db.findVersions({
      collection: 'translations',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    expect(docs.map((version) => version.updatedAt)).toEqual([updatedAt])
    expect(await startAgain()).toEqual([])
  })

  it('is known to it as unpublished', async () => {
    const path = await publishText()
    const [, id] = path.split('/') as [string, string]
    const data = { _status: 'draft', updatedAt: new Date().toISOString() }
    await app.payload.db.updateOne({ collection: 'translations', id, data, returning: false })
    expect(await startAgain()).toHaveLength(1)
    expect(await read(path)).toMatchObject({ tagline: 'Published.', _status: 'draft' })
    expect(await startAgain()).toEqual([])
  })
})

describeOn('mongo-s3')('a process that died while what was deleted was being forgotten', () => {
  it('hides no pending draft', async () => {
    const { id: film } = await buildFilm(app)
    const { id: still } = await buildStill(app, { film, _status: 'draft' })
    const path = await publishText({ film, captions: [{ still, caption: 'A caption.' }] })
    await desk.save(path, { tagline: 'Pending.' })
    const { collections } = app.payload.db as unknown as MongooseAdapter
    await collections.stills!.deleteOne({ _id: still })
    const forget = { $set: { 'captions.0.still': null, updatedAt: new Date() } }
    await collections.translations!.updateOne({ _id: path.split('/')[1] }, forget)
    expect(await startAgain()).toEqual([])
    expect(await read(path)).toMatchObject({ tagline: 'Pending.', _status: 'draft' })
  })
})
