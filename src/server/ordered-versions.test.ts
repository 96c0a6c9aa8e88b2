import type { Translation } from '../payload-types.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let desk: Desk
let film: string
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  film = (await buildFilm(app)).id
})
afterAll(() => app.remove())

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const collection = 'translations'

async function read(id: string, query = 'draft=true'): Promise<Translation> {
  const token = await app.signIn('editor')
  const response = await app.request(`/api/translations/${id}?depth=0&${query}`, { token })
  return (await response.json()) as Translation
}

const readNewest = async (id: string) => {
  const { docs } = await app.payload.db.findVersions<Translation>({
    ...{ collection, sort: '-updatedAt', limit: 1, pagination: false },
    where: { parent: { equals: id } },
  })
  return docs[0]!
}

/** What is marked as the latest, which is what lists and saves begin from. */
const listMarked = async (id: string) => {
  const { docs } = await app.payload.db.findVersions<Translation>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return docs.map(({ version }) => [version.tagline, version._status])
}

/** The newest version as a machine leaves it whose clock is an hour ahead. */
async function dateAhead(id: string): Promise<void> {
  const { id: version, ...row } = await readNewest(id)
  const updatedAt = inAnHour()
  await app.payload.db.updateVersion({
    ...{ collection, id: version, returning: false },
    versionData: { ...row, updatedAt, version: { ...row.version, updatedAt } },
  })
  if (row.version._status !== 'published') return
  await app.payload.db.updateOne({ collection, id, data: { updatedAt }, returning: false })
}

describe('what is written after something that a clock ahead of this one dated', () => {
  it('is the newest draft, and is what is published', async () => {
    const { id } = await buildTranslation(app, { film, tagline: 'Published.' })
    await desk.save(`translations/${id}`, { tagline: 'First.' })
    await dateAhead(id)
    await desk.save(`translations/${id}`, { tagline: 'Second.' })
    expect(await read(id)).toMatchObject({ tagline: 'Second.' })
    await desk.save(`translations/${id}`, { tagline: 'Third.' })
    expect(await read(id)).toMatchObject({ tagline: 'Third.' })
    await desk.publish(`translations/${id}`)
    expect(await read(id, '')).toMatchObject({ tagline: 'Third.', _status: 'published' })
    expect(await read(id)).toMatchObject({ tagline: 'Third.', _status: 'published' })
    expect((await readNewest(id)).version.tagline).toBe('Third.')
  })

  it('is published by a plan', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'pl', tagline: 'Published.' })
    await dateAhead(id)
    await desk.save(`translations/${id}`, { tagline: 'Planned.' })
    const json = { action: 'publish', at: new Date(Date.now() + 300).toISOString() }
    const token = await app.signIn('editor')
    await app.request(`/api/translations/${id}/schedule`, { method: 'POST', token, json })
    await waitFor('the plan', async () => (await read(id, '')).tagline === 'Planned.')
    await waitFor('its version', async () => (await read(id))._status === 'published')
  })

  it('is what an unpublish and a restore leave', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'uk', tagline: 'Published.' })
    const { id: version } = await readNewest(id)
    await desk.publish(`translations/${id}`, { tagline: 'Again.' })
    await dateAhead(id)
    await desk.unpublish(`translations/${id}`)
    expect(await listMarked(id)).toEqual([['Again.', 'draft']])
    const token = await app.signIn('editor')
    const path = `/api/translations/versions/${version}`
    const restored = await app.request(path, { method: 'POST', token })
    expect(restored.status).toBe(200)
    expect(await read(id)).toMatchObject({ tagline: 'Published.', _status: 'draft' })
    expect(await listMarked(id)).toEqual([['Published.', 'draft']])
  })
})

describeOn('mongo-s3')('a draft saved between a document and its version', () => {
  it('is the newest, though the clock of whoever publishes is ahead', async () => {
    const { id } = await buildTranslation(app, { film, locale: 'de', tagline: 'Published.' })
    const data = { tagline: 'Published again.', updatedAt: inAnHour() }
    const doc = await app.payload.db.updateOne({ collection, id, data })
    await desk.save(`translations/${id}`, { tagline: 'Drafted meanwhile.' })
    const { id: _, ...version } = doc as unknown as Record<string, unknown>
    const at = new Date().toISOString()
    await app.payload.db.createVersion({
      ...{ collectionSlug: collection, parent: id, autosave: false, createdAt: at },
      ...{ updatedAt: at, versionData: version as never },
    })
    expect(await read(id)).toMatchObject({ tagline: 'Drafted meanwhile.' })
  })
})
