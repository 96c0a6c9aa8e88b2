import { buildFilm, buildTranslation } from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { createWorkRows } from '../../src/work/rows.js'
import { carryOut } from './carry-out.js'

let app: TestApp
let desk: Desk
let film: string
let editor: string
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  film = (await buildFilm(app)).id
  await app.signIn('editor')
  const where = { email: { equals: 'editor@example.org' } }
  const { docs } = await app.payload.find({ collection: 'users', where, overrideAccess: true })
  editor = docs[0]!.id
})
afterAll(() => app.remove())

const draftText = async (tagline: string, locale: string) => {
  const text = await buildTranslation(app, { film, locale, tagline, _status: 'draft' })
  return `translations/${text.id}`
}

const read = async (path: string, query = '') => {
  const token = await app.signIn('editor')
  const response = await app.request(`/api/${path}?depth=0&${query}`, { token })
  return (await response.json()) as { tagline: string; _status: string }
}

/** Carries out a plan that was due just now, with something happening right before its write. */
const carryOutWith = (path: string, action: 'publish' | 'unpublish', meanwhile: () => unknown) =>
  carryOut({
    payload: app.payload,
    action,
    nowMs: Date.now,
    job: {
      subject: path,
      details: { by: editor, language: 'en', at: new Date(Date.now() - 10).toISOString() },
      attempt: 1,
      isLost: () => false,
      isStopping: () => false,
      async renew() {
        await meanwhile()
        return true
      },
    },
  })

describe('whoever carries out a plan, stands still, and is overtaken', () => {
  it('publishes nothing that was drafted since', async () => {
    const path = await draftText('Planned.', 'en')
    const overtaken = carryOutWith(path, 'publish', async () => {
      await desk.publish(path)
      await desk.save(path, { tagline: 'Not planned.' })
    })
    await expect(overtaken).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
    expect(await read(path)).toMatchObject({ tagline: 'Planned.', _status: 'published' })
    expect(await read(path, 'draft=true')).toMatchObject({ tagline: 'Not planned.' })
  })

  it('unpublishes nothing that was published anew since', async () => {
    const path = await draftText('First.', 'pl')
    await desk.publish(path)
    const overtaken = carryOutWith(path, 'unpublish', () =>
      desk.publish(path, { tagline: 'Again.' }),
    )
    await expect(overtaken).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
    expect(await read(path)).toMatchObject({ tagline: 'Again.', _status: 'published' })
  })

  it('publishes what was drafted before its write, which is the newest draft', async () => {
    const path = await draftText('Planned.', 'uk')
    await carryOutWith(path, 'publish', () => desk.save(path, { tagline: 'Last word.' }))
    expect(await read(path)).toMatchObject({ tagline: 'Last word.', _status: 'published' })
  })
})

describe('a plan for later, made while somebody carried out an earlier one and died', () => {
  it('waits for its moment', async () => {
    const path = await draftText('For later.', 'de')
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const token = await app.signIn('editor')
    const json = { action: 'publish', at }
    await app.request(`/api/${path}/schedule`, { method: 'POST', token, json })
    const rows = createWorkRows(app.payload)
    const { id } = (await rows.find('publish', path))!
    const dead = { state: 'running', claimedBy: 'dead', leaseUntil: at, attempts: 1 } as const
    expect(await rows.change(id, { state: 'waiting' }, dead)).not.toBeNull()
    const row = await waitFor('somebody to take it over', async () => {
      const found = await rows.find('publish', path)
      return found?.claimedBy !== 'dead' && found?.state !== 'running' && { found }
    })
    expect(row.found).toMatchObject({ state: 'waiting', dueAt: at, attempts: 0 })
    expect(await read(path)).toMatchObject({ _status: 'draft' })
  })
})
