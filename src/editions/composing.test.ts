import {
  buildContact,
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTerms,
  buildTranslation,
  drawJpeg,
} from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { createDesk, type Desk } from '../testing/create-desk.js'

let app: TestApp
let desk: Desk
let film: { id: string; slug: string }
let ids: Record<
  'translation' | 'still' | 'laurel' | 'person' | 'contact' | 'festival' | 'terms',
  string
>

beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  const person = await buildPerson(app, { name: 'Olha Petrenko' })
  const contact = await buildContact(app, { name: 'Press Office' })
  const festival = await buildFestival(app, { title: 'Docs Fest' })
  const terms = await buildTerms(app)
  film = await buildFilm(app, {
    credits: [{ job: 'director', person: person.id }],
    companies: [{ contact: contact.id, role: 'production' }],
  })
  const translation = await buildTranslation(app, { film: film.id })
  const still = await buildStill(app, { film: film.id, terms: terms.id })
  const laurel = await buildLaurel(app, { film: film.id, festival: festival.id })
  ids = {
    translation: translation.id,
    still: still.id,
    laurel: laurel.id,
    person: person.id,
    contact: contact.id,
    festival: festival.id,
    terms: terms.id,
  }
})
afterAll(() => app.remove())

const editionsMadeBy = async (change: () => Promise<unknown>): Promise<number> => {
  const before = await desk.countEditions(film.id)
  await change()
  return (await desk.countEditions(film.id)) - before
}

describe('an edition follows', () => {
  it.each<[string, () => [string, Record<string, unknown>]]>([
    ['film', () => [`films/${film.id}`, { year: 2024 }]],
    ['translation', () => [`translations/${ids.translation}`, { tagline: 'A tagline.' }]],
    ['still', () => [`stills/${ids.still}`, { caption: 'Another caption.' }]],
    ['laurel', () => [`laurels/${ids.laurel}`, { award: 'Grand Prix' }]],
    ['person', () => [`people/${ids.person}`, { name: 'Olga Petrenko' }]],
    ['contact', () => [`contacts/${ids.contact}`, { phone: '+48 22 000 00 00' }]],
    ['festival', () => [`festivals/${ids.festival}`, { city: 'Lviv' }]],
    [
      'set of terms',
      () => [`terms/${ids.terms}`, { text: [{ locale: 'en', text: 'Ask before you print.' }] }],
    ],
  ])('the publish of a changed %s, once', async (_, describe) => {
    const [path, data] = describe()
    expect(await editionsMadeBy(() => desk.save(path, data))).toBe(0)
    expect(await editionsMadeBy(() => desk.publish(path))).toBe(1)
    expect(await editionsMadeBy(() => desk.publish(path, data))).toBe(0)
  })

  it.each<[string, () => string]>([
    ['translation', () => `translations/${ids.translation}`],
    ['still', () => `stills/${ids.still}`],
    ['laurel', () => `laurels/${ids.laurel}`],
    ['person', () => `people/${ids.person}`],
    ['contact', () => `contacts/${ids.contact}`],
    ['festival', () => `festivals/${ids.festival}`],
    ['set of terms', () => `terms/${ids.terms}`],
    ['film', () => `films/${film.id}`],
  ])('the unpublishing of a %s, and its return', async (_, describe) => {
    const path = describe()
    expect(await editionsMadeBy(() => desk.unpublish(path))).toBe(1)
    expect(await editionsMadeBy(() => desk.publish(path))).toBe(1)
  })

  it('a person withdrawn, without them', async () => {
    const at = new Date().toISOString()
    const withdraw = () => desk.publish(`people/${ids.person}`, { withdrawn: { at } })
    expect(await editionsMadeBy(withdraw)).toBe(1)
    expect((await desk.readFilm(film.slug)).credits).toEqual([])
    await desk.publish(`people/${ids.person}`, { withdrawn: { at: null } })
    expect((await desk.readFilm(film.slug)).credits).toHaveLength(1)
  })

  it('a published still deleted, without it, and another file of one', async () => {
    const still = await buildStill(app, { film: film.id })
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(2)
    expect(await editionsMadeBy(() => desk.remove(`stills/${still.id}`))).toBe(1)
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(1)

    const form = new FormData()
    const jpeg = new Uint8Array(await drawJpeg({ hue: 200 }))
    form.set('file', new Blob([jpeg], { type: 'image/jpeg' }), 'new.jpg')
    form.set('_payload', JSON.stringify({ _status: 'published' }))
    const replace = async () => {
      const token = await app.signIn('editor')
      const path = `/api/stills/${ids.still}`
      const response = await app.request(path, { method: 'PATCH', token, body: form })
      expect(response.status).toBe(200)
    }
    expect(await editionsMadeBy(replace)).toBe(1)
  })

  it('a still moved to another film, in both', async () => {
    const other = await buildFilm(app)
    const still = await buildStill(app, { film: film.id })
    expect((await desk.readFilm(film.slug)).stills).toHaveLength(2)
    await desk.save(`stills/${still.id}`, { film: other.id })
    await desk.publish(`stills/${still.id}`)
    expect((await desk.readFilm(other.slug)).stills.map(({ id }) => id)).toEqual([still.id])
    expect((await desk.readFilm(film.slug)).stills.map(({ id }) => id)).toEqual([ids.still])
    expect((await app.request(`/v1/stills/${still.id}/web`)).status).toBe(200)

    await desk.save(`stills/${still.id}`, { film: film.id })
    await desk.unpublish(`stills/${still.id}`)
    expect((await desk.readFilm(other.slug)).stills).toEqual([])
  })
})

describe('no edition follows', () => {
  it('a spelling of a name that is not approved', async () => {
    const nameForms = [{ locale: 'uk', form: 'Секрет', approved: false }]
    const change = () => desk.publish(`people/${ids.person}`, { nameForms })
    expect(await editionsMadeBy(change)).toBe(0)
  })

  it('a person, a contact or a festival that the film does not name', async () => {
    const [person, contact, festival] = await Promise.all([
      buildPerson(app),
      buildContact(app),
      buildFestival(app),
    ])
    const change = async () => {
      await desk.publish(`people/${person.id}`, { name: 'Somebody Else' })
      await desk.publish(`contacts/${contact.id}`, { email: 'else@example.org' })
      await desk.publish(`festivals/${festival.id}`, { city: 'Elsewhere' })
    }
    expect(await editionsMadeBy(change)).toBe(0)
  })

  it('a private contact that changes its e-mail', async () => {
    await desk.publish(`contacts/${ids.contact}`, { isPublic: false })
    const change = () => desk.publish(`contacts/${ids.contact}`, { email: 'new@example.org' })
    expect(await editionsMadeBy(change)).toBe(0)
    await desk.publish(`contacts/${ids.contact}`, { isPublic: true })
  })

  it('what the team notes for itself: who is pictured, sources, why something is withdrawn', async () => {
    const change = async () => {
      await desk.publish(`stills/${ids.still}`, { people: [ids.person] })
      const sources = [{ fact: 'year', stated: '2023', source: 'Programme' }]
      await desk.publish(`films/${film.id}`, { sources })
      await desk.publish(`terms/${ids.terms}`, { name: 'Another name for the team' })
    }
    expect(await editionsMadeBy(change)).toBe(0)
  })

  it('languages of a name put in another order', async () => {
    const names = [
      { locale: 'pl', text: 'Festiwal' },
      { locale: 'uk', text: 'Фестиваль' },
    ]
    await desk.publish(`festivals/${ids.festival}`, { names })
    const change = () => desk.publish(`festivals/${ids.festival}`, { names: names.reverse() })
    expect(await editionsMadeBy(change)).toBe(0)
  })

  it('texts and stills published for a film that is not', async () => {
    const draft = await buildFilm(app, { _status: 'draft' })
    await buildTranslation(app, { film: draft.id })
    await buildStill(app, { film: draft.id })
    expect(await desk.countEditions(draft.id)).toBe(0)
    expect((await app.request(`/v1/films/${draft.slug}`)).status).toBe(404)
    await desk.publish(`films/${draft.id}`)
    expect(await desk.countEditions(draft.id)).toBe(1)
    expect((await desk.readFilm(draft.slug)).stills).toHaveLength(1)
  })
})
