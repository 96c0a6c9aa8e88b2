import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { asDated } from '../keeping/as-dated.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'

describeOn('mongo-s3')('a draft that is saved while another process publishes', () => {
  let app: TestApp
  let desk: Desk
  let id: string
  beforeAll(async () => {
    app = await createTestApp()
    desk = await createDesk(app)
    const film = await buildFilm(app, { slug: 'two-desks' })
    id = (await buildTranslation(app, { film: film.id, tagline: 'Before.' })).id
    await publishSlowly('Published.', () => desk.save(`translations/${id}`, { tagline: 'Newer.' }))
  })
  afterAll(() => app.remove())

  /** The two writes of a publish, as Payload does them, with something between. */
  async function publishSlowly(tagline: string, meanwhile: () => Promise<void>): Promise<void> {
    const { db } = app.payload
    const updatedAt = new Date().toISOString()
    const data = { tagline, updatedAt }
    const doc = (await db.updateOne({ collection: 'translations', id, data })) as unknown as Saved
    await meanwhile()
    const { id: _, ...version } = doc
    const at = new Date().toISOString()
    await db.createVersion({
      ...{ collectionSlug: 'translations', parent: id, autosave: false, createdAt: at },
      ...{ updatedAt: at, versionData: version as never },
    })
  }

  interface Saved {
    id: string
    tagline: string
  }

  const read = async (query: string) => {
    const token = await app.signIn('editor')
    const response = await app.request(`/api/translations/${id}?depth=0&${query}`, { token })
    return ((await response.json()) as Saved).tagline
  }

  it('is still what the editor finds', async () => {
    expect(await read('draft=true')).toBe('Newer.')
    expect(await read('')).toBe('Published.')
  })

  it('is alone marked as the latest', async () => {
    const { docs } = await app.payload.db.findVersions<{ tagline: string }>({
      collection: 'translations',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    expect(docs.map(({ version }) => version.tagline)).toEqual(['Newer.'])
  })

  it('is what is published next', async () => {
    await desk.publish(`translations/${id}`)
    expect(await read('')).toBe('Newer.')
    expect((await desk.readFilm('two-desks?locale=en')).texts.tagline?.text).toBe('Newer.')
  })
})

describeOn('mongo-s3')('versions of one text', () => {
  let app: TestApp
  let desk: Desk
  let film: string
  beforeAll(async () => {
    app = await createTestApp()
    desk = await createDesk(app)
    film = (await buildFilm(app)).id
  })
  afterAll(() => app.remove())

  const readDraft = async (id: string) => {
    const token = await app.signIn('editor')
    const response = await app.request(`/api/translations/${id}?depth=0&draft=true`, { token })
    return ((await response.json()) as { tagline: string }).tagline
  }

  const listMarked = async (id: string) => {
    const { docs } = await app.payload.db.findVersions<{ tagline: string }>({
      collection: 'translations',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    return docs.map(({ version }) => version.tagline)
  }

  /** Keeps a version of a text with these words, of this moment. */
  async function addVersion(id: string, at: string, words: object): Promise<void> {
    const { collections } = app.payload.db as unknown as MongooseAdapter
    const { _id, ...doc } = (await collections.translations!.findById(id).lean()) as Data
    expect(_id).toBe(id)
    await app.payload.db.createVersion({
      ...{ collectionSlug: 'translations', parent: id, autosave: false, createdAt: at },
      ...{ updatedAt: at, versionData: { ...doc, ...words, updatedAt: at } as never },
      ...asDated,
    })
  }

  type Data = Record<string, unknown>

  it('leave what was drafted during an unpublish as the newest', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'Public.' })
    const { db } = app.payload
    const data = { _status: 'draft', updatedAt: new Date().toISOString() }
    const doc = await db.updateOne({ collection: 'translations', id, data })
    const { id: _, ...version } = doc as unknown as Data
    await desk.save(`translations/${id}`, { tagline: 'Drafted meanwhile.' })
    const at = new Date().toISOString()
    await db.createVersion({
      ...{ collectionSlug: 'translations', parent: id, autosave: false, createdAt: at },
      ...{ updatedAt: at, versionData: version as never },
    })
    expect(await readDraft(id)).toBe('Drafted meanwhile.')
    expect(await listMarked(id)).toEqual(['Drafted meanwhile.'])
  })

  it('of the very same moment share one mark, which a draft keeps, whichever came first', async () => {
    const at = new Date(Date.now() + 1000).toISOString()
    const words = [
      { tagline: 'Drafted.', _status: 'draft' },
      { tagline: 'Published.', _status: 'published' },
    ]
    for (const [index, order] of [words, words.toReversed()].entries()) {
      const { id } = await buildTranslation(app, { film, locale: ['pl', 'uk'][index] })
      for (const one of order) await addVersion(id, at, one)
      expect(await listMarked(id)).toEqual(['Drafted.'])
    }
  })

  it('leave the mark to a newer one that was written before', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'de' })
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
    await addVersion(id, inMs(10_000), { tagline: 'Newer.', _status: 'draft' })
    await addVersion(id, inMs(5000), { tagline: 'Older.', _status: 'draft' })
    expect(await listMarked(id)).toEqual(['Newer.'])
  })
})
