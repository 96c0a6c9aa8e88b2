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
