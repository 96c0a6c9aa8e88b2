import { buildFilm, buildTranslation } from '../../src/testing/builders.js'
import { createDesk, type Desk } from '../../src/testing/create-desk.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { createWorkRows } from '../../src/work/rows.js'
import { carryOut } from './carry-out.js'
import type { Plannable } from './plans.js'

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
const carryOutWith = (
  path: string,
  action: Plannable,
  meanwhile: (details: unknown) => unknown,
  takenOver?: { details: unknown },
) =>
  carryOut({
    payload: app.payload,
    action,
    nowMs: Date.now,
    job: {
      subject: path,
      details: takenOver?.details ?? {
        ...{ by: editor, language: 'en', at: new Date(Date.now() - 10).toISOString() },
      },
      attempt: takenOver ? 2 : 1,
      isLost: () => false,
      isStopping: () => false,
      async renew(details) {
        await meanwhile(details)
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

describe('whoever takes over a plan from somebody who died after it was done', () => {
  it.each([
    ['publish', 'draft'],
    ['unpublish', 'published'],
  ] as const)('leaves it as it was made since: %s', async (action, since) => {
    const path = await draftText('Planned.', action === 'publish' ? 'fr' : 'it')
    if (action === 'unpublish') await desk.publish(path)
    let noted: unknown
    await carryOutWith(path, action, (details) => (noted = details))
    if (since === 'draft') await desk.unpublish(path)
    else await desk.publish(path)
    await carryOutWith(path, action, () => undefined, { details: noted })
    const token = since === 'draft' ? await app.signIn('editor') : undefined
    const seen = await app.request(`/api/${path}?depth=0`, { token })
    expect(await seen.json()).toMatchObject({ _status: since })
  })

  it('carries it out where it was not done', async () => {
    const path = await draftText('Planned.', 'es')
    let noted: unknown
    const dead = carryOutWith(path, 'publish', (details) => {
      noted = details
      throw new Error('killed')
    })
    await expect(dead).rejects.toThrow('killed')
    await carryOutWith(path, 'publish', () => undefined, { details: noted })
    expect(await read(path)).toMatchObject({ tagline: 'Planned.', _status: 'published' })
  })
})

describe('a plan that is being carried out', () => {
  it('is not put off any more', async () => {
    const path = await draftText('Now.', 'sv')
    const token = await app.signIn('editor')
    const plan = (ms: number) => {
      const at = new Date(Date.now() + ms).toISOString()
      const json = { action: 'publish', at }
      return app.request(`/api/${path}/schedule`, { method: 'POST', token, json })
    }
    expect((await plan(3_600_000)).status).toBe(200)
    const rows = createWorkRows(app.payload)
    const { id } = (await rows.find('publish', path))!
    const running = { state: 'running', claimedBy: 'other', leaseUntil: '2999' } as const
    expect(await rows.change(id, { state: 'waiting' }, running)).not.toBeNull()
    const refused = await plan(7_200_000)
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('UNDER_WAY'),
    ])
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
