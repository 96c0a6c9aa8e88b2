import {
  buildContact,
  buildFilm,
  buildPerson,
  buildPressFile,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import {
  editionDiffSchema,
  editionKitSchema,
  editionPageSchema,
  type EditionRow,
} from '../editions/edition-list.js'

let app: TestApp
let desk: Desk
const clock = { now: new Date('2026-05-01T12:00:00Z') }
beforeAll(async () => {
  app = await createTestApp({ now: () => clock.now })
  desk = await createDesk(app)
})
afterAll(() => app.remove())

const ask = async (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers })
const readList = async (slug: string, query = '') =>
  editionPageSchema.parse(await (await ask(`/v1/films/${slug}/editions${query}`)).json())
const readEdition = async (slug: string, number: number) =>
  editionKitSchema.parse(await (await ask(`/v1/films/${slug}/editions/${number}`)).json())
const readDiff = async (slug: string, number: number, from: number) => {
  const answer = await ask(`/v1/films/${slug}/editions/${number}?diff=${from}`)
  return editionDiffSchema.parse(await answer.json()).changes.map(({ sentence }) => sentence)
}
const statusOf = async (path: string) => (await ask(path)).status
const countEditions = (film: { id: string }) => desk.countEditions(film.id)

describe('the editions of a film', () => {
  let film: { id: string; slug: string }
  let rows: EditionRow[]
  beforeAll(async () => {
    film = await buildFilm(app, { year: 2023 })
    await countEditions(film)
    const text = await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Droga' })
    await countEditions(film)
    await desk.publish(`translations/${text.id}`, { synopsisLong: 'Długo.' })
    await countEditions(film)
    const person = await buildPerson(app, { name: 'Alisa Kovalenko' })
    await desk.publish(`films/${film.id}`, {
      credits: [{ job: 'cinematographer', person: person.id }],
    })
    await countEditions(film)
    rows = (await readList(film.slug)).editions
  })

  it('are listed, the newest first, each with what changed', () => {
    expect(rows.map(({ number, changes }) => [number, changes])).toEqual([
      [4, ['credits.cinematographer: added Alisa Kovalenko']],
      [3, ['texts.pl.synopsisLong: changed']],
      [2, ['texts.pl: added']],
      [1, ['film: published']],
    ])
  })

  it('are listed in pages', async () => {
    const { editions, ...page } = await readList(film.slug, '?page=2&limit=3')
    expect(page).toEqual({ slug: film.slug, newest: 4, page: 2, limit: 3, total: 4, pages: 2 })
    expect(editions.map(({ number, changes }) => [number, changes])).toEqual([
      [1, ['film: published']],
    ])
  })

  it('each have an address that gives what was public then, and how to cite it', async () => {
    const { url, citation } = rows.find(({ number }) => number === 2)!
    const answer = await ask(new URL(url).pathname)
    const kit = editionKitSchema.parse(await answer.json())
    expect(kit).toMatchObject({ edition: 2, newest: 4, removed: null, credits: [] })
    expect(kit.texts.synopsisLong?.text).not.toBe('Długo.')
    expect(citation).toMatch(
      new RegExp(
        `\\(2023\\)\\. Press kit, edition 2, 2026-05-01\\. .*/films/${film.slug}/editions/2$`,
      ),
    )
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=0, .*must-revalidate$/)
    const headers = { 'if-none-match': answer.headers.get('etag')! }
    expect((await ask(new URL(url).pathname, headers)).status).toBe(304)
  })

  it('are compared, any two of them, in either direction', async () => {
    expect(await readDiff(film.slug, 4, 2)).toEqual([
      'texts.pl.synopsisLong: changed',
      'credits.cinematographer: added Alisa Kovalenko',
    ])
    expect(await readDiff(film.slug, 2, 3)).toEqual(['texts.pl.synopsisLong: changed'])
    expect(await readDiff(film.slug, 3, 3)).toEqual([])
  })

  it('that there are not are not found', async () => {
    for (const number of ['0', '5', '01', '1e0', 'newest', '99999999999']) {
      expect(await statusOf(`/v1/films/${film.slug}/editions/${number}`)).toBe(404)
    }
    expect(await statusOf(`/v1/films/${film.slug}/editions/4?diff=5`)).toBe(404)
    expect(await statusOf(`/v1/films/${film.slug}/editions/4?diff=x`)).toBe(400)
  })

  it('have a kit each', async () => {
    const kit = await readEdition(film.slug, 2)
    const answer = await ask(new URL(kit.kit.url).pathname + new URL(kit.kit.url).search)
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBe(kit.kit.bytes)
  })

  it('are found where the film is now, when it has moved', async () => {
    await desk.publish(`films/${film.id}`, { slug: `${film.slug}-moved` })
    await countEditions(film)
    for (const below of ['', '/2', '/2/kit.zip', '/2?diff=1']) {
      const answer = await ask(`/v1/films/${film.slug}/editions${below}`)
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toBe(`/v1/films/${film.slug}-moved/editions${below}`)
    }
    expect((await readEdition(`${film.slug}-moved`, 2)).slug).toBe(`${film.slug}-moved`)
  })
})

describe('what is withdrawn', () => {
  it('is gone from older editions, which say how much', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    const still = await buildStill(app, { film: film.id })
    await countEditions(film)
    expect((await readEdition(film.slug, 2)).stills.map(({ id }) => id)).toEqual([still.id])
    await desk.publish(`stills/${still.id}`, { withdrawn: { at: clock.now.toISOString() } })
    expect(await countEditions(film)).toBe(3)
    const kit = await readEdition(film.slug, 2)
    expect(kit.stills).toEqual([])
    expect(kit.removed).toEqual({ credits: 0, stills: 1, artworks: 0, files: 0 })
    const { editions } = await readList(film.slug)
    expect(editions.map(({ changes }) => changes)).toEqual([
      ['stills: 1 withdrawn'],
      [],
      ['film: published'],
    ])
  })

  it.each(['withdrawn', 'withdrawn once nobody credited them any more', 'deleted'])(
    'is a person too: nobody reads of one who was %s',
    async (how) => {
      const person = await buildPerson(app, { name: `Taken Back ${how.length}` })
      const film = await buildFilm(app, { credits: [{ job: 'editor', person: person.id }] })
      await countEditions(film)
      expect((await readEdition(film.slug, 1)).credits).toHaveLength(1)
      if (how !== 'withdrawn') {
        await desk.publish(`films/${film.id}`, { credits: [] })
        await countEditions(film)
      }
      if (how === 'deleted') await desk.remove(`people/${person.id}`)
      else await desk.publish(`people/${person.id}`, { withdrawn: { at: clock.now.toISOString() } })
      await countEditions(film)
      const kit = await readEdition(film.slug, 1)
      expect(kit.credits).toEqual([])
      expect(kit.removed).toMatchObject({ credits: 1 })
      expect(await (await ask(`/v1/films/${film.slug}/editions`)).text()).not.toContain('Taken')
    },
  )

  it('is a file, whose title is told no more once it is deleted too', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    const file = await buildPressFile(app, { film: film.id, title: 'Interview with Lera' })
    await countEditions(film)
    const readHistory = async () => {
      const list = await (await ask(`/v1/films/${film.slug}/editions`)).text()
      return list + (await (await ask(`/v1/films/${film.slug}/editions/2?diff=1`)).text())
    }
    expect(await readHistory()).toContain('Lera')
    await desk.publish(`press-files/${file.id}`, { withdrawn: { at: clock.now.toISOString() } })
    await countEditions(film)
    expect(await readHistory()).not.toContain('Lera')
    await desk.remove(`press-files/${file.id}`)
    await countEditions(film)
    expect(await readHistory()).not.toContain('Lera')
    expect(await readHistory()).toMatch(/files[^"]*: 1 added/)
  })

  it('is how somebody is reached', async () => {
    const contact = await buildContact(app, {
      phone: '+48 22 000 00 00',
      website: 'https://a.example/',
    })
    const other = await buildContact(app, { email: 'private@example.org' })
    const companies = [contact, other].map(({ id }) => ({ contact: id, role: 'production' }))
    const film = await buildFilm(app, { companies })
    await countEditions(film)
    expect((await readEdition(film.slug, 1)).contacts).toHaveLength(2)
    await desk.publish(`contacts/${contact.id}`, { phone: '', email: 'new@example.org' })
    await desk.publish(`contacts/${other.id}`, { isPublic: false })
    await countEditions(film)
    const older = await ask(`/v1/films/${film.slug}/editions/1`)
    const text = await older.text()
    expect(text).not.toMatch(/00 00 00|press@example|private@example/)
    expect(editionKitSchema.parse(JSON.parse(text)).contacts).toMatchObject([
      { phone: null, email: null, website: 'https://a.example/' },
    ])
  })

  it('is a still that was deleted: it has no address any more', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    const still = await buildStill(app, { film: film.id })
    await countEditions(film)
    await desk.remove(`stills/${still.id}`)
    await countEditions(film)
    const kit = await readEdition(film.slug, 2)
    expect([kit.stills, kit.removed?.stills]).toEqual([[], 1])
    expect(await readDiff(film.slug, 3, 2)).toEqual(['stills: 1 removed'])
  })

  it('is a film: all its addresses say so, until it is published again', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    await desk.unpublish(`films/${film.id}`)
    expect(await countEditions(film)).toBe(2)
    for (const below of ['', '/1', '/1?diff=2', '/1/kit.zip', '/9']) {
      const answer = await ask(`/v1/films/${film.slug}/editions${below}`)
      expect(answer.status).toBe(410)
      expect(await answer.json()).toMatchObject({ code: 'FILM_WITHDRAWN' })
    }
    await desk.publish(`films/${film.id}`)
    await countEditions(film)
    const { editions } = await readList(film.slug)
    expect(editions.map(({ state, changes }) => [state, changes])).toEqual([
      ['public', ['film: published']],
      ['withdrawn', ['film: withdrawn']],
      ['public', ['film: published']],
    ])
    expect(await statusOf(`/v1/films/${film.slug}/editions/1`)).toBe(200)
    const gone = await ask(`/v1/films/${film.slug}/editions/2`)
    expect([gone.status, await gone.json()]).toEqual([
      410,
      expect.objectContaining({ code: 'EDITION_WITHDRAWN' }),
    ])
  })
})

describe('a form of a name that is approved no more', () => {
  const old = 'Anna Stara'
  const oldForm = { locale: 'uk', form: 'Анна Стара', approved: true }
  let film: { id: string; slug: string }
  let person: { id: string }
  beforeEach(async () => {
    person = await buildPerson(app, { name: old, nameForms: [oldForm] })
    film = await buildFilm(app, { credits: [{ job: 'editor', person: person.id }] })
    await countEditions(film)
  })

  const readNames = async (locale: string) => {
    const text = await (await ask(`/v1/films/${film.slug}/editions/1?locale=${locale}`)).text()
    return editionKitSchema.parse(JSON.parse(text)).credits.map(({ name }) => name)
  }

  it('is not in older editions, which give another that is', async () => {
    expect(await readNames('uk')).toEqual([oldForm.form])
    await desk.publish(`people/${person.id}`, { nameForms: [{ ...oldForm, approved: false }] })
    expect(await countEditions(film)).toBe(2)
    expect(await readNames('uk')).toEqual([old])
    expect((await readList(film.slug)).editions[0]!.changes).toEqual([
      `credits.editor.names: changed ${old}`,
    ])
  })

  it.each(['still credited', 'credited no more'])(
    'gives way to what somebody is called now who is %s',
    async (how) => {
      if (how === 'credited no more') {
        await desk.publish(`films/${film.id}`, { credits: [] })
        await countEditions(film)
      }
      await desk.publish(`people/${person.id}`, { name: 'Anna Nowa', nameForms: [] })
      await countEditions(film)
      expect([await readNames('uk'), await readNames('en')]).toEqual([['Anna Nowa'], ['Anna Nowa']])
      const history = await (await ask(`/v1/films/${film.slug}/editions`)).text()
      expect(history).not.toMatch(/Stara|Стара/)
      if (how === 'still credited') expect(history).toContain('credits.editor.names: changed')
    },
  )

  it('leaves nobody where no form is approved', async () => {
    await desk.publish(`films/${film.id}`, { credits: [] })
    await countEditions(film)
    await desk.publish(`people/${person.id}`, { nameApproved: false, nameForms: [] })
    await countEditions(film)
    expect(await readNames('en')).toEqual([])
    expect((await readEdition(film.slug, 1)).removed).toMatchObject({ credits: 1 })
  })
})

describe('an embargo', () => {
  it('that the newest edition holds is held in older ones, until its moment', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    const still = await buildStill(app, { film: film.id })
    await countEditions(film)
    const until = '2026-05-01T13:00:00Z'
    await desk.publish(`stills/${still.id}`, { embargo: { until } })
    await countEditions(film)
    const before = await readEdition(film.slug, 2)
    expect([before.stills, before.removed]).toEqual([[], null])
    expect(await readDiff(film.slug, 2, 1)).toEqual([])
    clock.now = new Date(until)
    expect((await readEdition(film.slug, 2)).stills).toHaveLength(1)
    expect(await readDiff(film.slug, 2, 1)).toEqual(['stills: 1 added'])
  })

  it('of a film hides its whole history', async () => {
    const film = await buildFilm(app)
    await countEditions(film)
    await desk.publish(`films/${film.id}`, { embargo: { until: '2026-06-01T00:00:00Z' } })
    await countEditions(film)
    for (const below of ['', '/1', '/1?diff=2', '/1/kit.zip']) {
      expect(await statusOf(`/v1/films/${film.slug}/editions${below}`)).toBe(404)
    }
  })
})
