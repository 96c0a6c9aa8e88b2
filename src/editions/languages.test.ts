import {
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTerms,
  buildTranslation,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { pressKitSchema } from './press-kit.js'

let app: TestApp
let desk: Desk
let film: { id: string; slug: string }

beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  const person = await buildPerson(app, {
    name: 'Alisa Kovalenko',
    nameForms: [
      { locale: 'uk', form: 'Аліса Коваленко', approved: true },
      { locale: 'pl', form: 'Alisa Kowalenko', approved: true },
      { locale: 'de', form: 'Not agreed to', approved: false },
    ],
  })
  const [festival, nameless, terms] = await Promise.all([
    buildFestival(app, {
      title: 'Docudays UA',
      names: [{ locale: 'uk', text: 'Докудейз' }],
    }),
    buildFestival(app, { title: 'Krakowski Festiwal' }),
    buildTerms(app, { text: [{ locale: 'pl', text: 'Tylko do druku.' }] }),
  ])
  film = await buildFilm(app, {
    sourceLocale: 'uk',
    credits: [{ job: 'director', person: person.id }],
  })
  const still = await buildStill(app, {
    film: film.id,
    caption: 'Підпис',
    alt: 'Опис',
    terms: terms.id,
  })
  const laurel = await buildLaurel(app, { film: film.id, festival: festival.id, award: 'Rights' })
  await buildLaurel(app, { film: film.id, festival: nameless.id, award: null, rank: 200 })
  await buildTranslation(app, {
    film: film.id,
    locale: 'uk',
    title: 'Ми не згаснемо',
    tagline: 'Гасло',
    synopsisLong: 'Довгий',
  })
  await buildTranslation(app, {
    film: film.id,
    locale: 'en',
    title: 'We Will Not Fade Away',
    logline: 'A logline.',
    synopsisLong: 'Long',
    captions: [{ still: still.id, caption: 'Caption', alt: 'Alt' }],
    awards: [{ laurel: laurel.id, text: 'Rights Award' }],
  })
  await buildTranslation(app, {
    film: film.id,
    locale: 'pl',
    title: 'Nie zgaśniemy',
    synopsisLong: null,
    _status: 'draft',
  })
  await desk.countEditions(film.id)
})
afterAll(() => app.remove())

const read = async (query: string) =>
  pressKitSchema.parse(await desk.readFilm(`${film.slug}${query}`))

describe('a text', () => {
  it('is in the locale asked for where it is published in it', async () => {
    const kit = await read('?locale=en')
    expect([kit.locale, kit.title, kit.titleLocale]).toEqual(['en', 'We Will Not Fade Away', 'en'])
    expect(kit.texts.synopsisLong).toEqual({ text: 'Long', locale: 'en' })
    expect(kit.availableLocales).toEqual(['en', 'uk'])
  })

  it('falls back by itself, and says to which locale', async () => {
    const kit = await read('?locale=en')
    expect(kit.texts.tagline).toEqual({ text: 'Гасло', locale: 'uk' })
    expect(kit.texts.synopsisShort).toBeNull()
    const inSource = await read('?locale=uk')
    expect(inSource.texts.logline).toEqual({ text: 'A logline.', locale: 'en' })
  })

  it.each(['pl', 'fr', 'zh-Hant-TW'])(
    'in %s, not published, falls back to the source',
    async (tag) => {
      const kit = await read(`?locale=${tag}`)
      expect([kit.locale, kit.title, kit.titleLocale]).toEqual([tag, 'Ми не згаснемо', 'uk'])
      expect(kit.texts.logline?.locale).toBe('en')
    },
  )

  it('of a region falls back to its language', async () => {
    const kit = await read('?locale=en-ie')
    expect([kit.locale, kit.titleLocale]).toEqual(['en-IE', 'en'])
  })

  it('of a picture, its terms, an award and a festival says where it comes from', async () => {
    const kit = await read('?locale=en')
    expect(kit.stills[0]).toMatchObject({
      caption: 'Caption',
      captionLocale: 'en',
      alt: 'Alt',
      altLocale: 'en',
      usageTerms: 'Tylko do druku.',
      usageTermsLocale: 'pl',
    })
    expect(kit.laurels).toMatchObject([
      { festival: 'Docudays UA', festivalLocale: null, award: 'Rights Award', awardLocale: 'en' },
      { festival: 'Krakowski Festiwal', festivalLocale: null, award: null, awardLocale: null },
    ])
    const inSource = await read('?locale=uk')
    expect(inSource.stills[0]).toMatchObject({ caption: 'Підпис', captionLocale: 'uk' })
    expect(inSource.laurels[0]).toMatchObject({
      festival: 'Докудейз',
      festivalLocale: 'uk',
      award: 'Rights',
      awardLocale: null,
    })
  })
})

describe('a name', () => {
  it.each([
    ['uk', 'Аліса Коваленко'],
    ['pl', 'Alisa Kowalenko'],
    ['en', 'Alisa Kovalenko'],
    ['de', 'Alisa Kovalenko'],
    ['bg', 'Аліса Коваленко'],
  ])('in %s is written %s', async (locale, name) => {
    expect((await read(`?locale=${locale}`)).credits).toEqual([
      { job: 'director', name, character: null },
    ])
  })
})

describe('a reader who names no locale', () => {
  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['pl,uk;q=0.5,en;q=0.1', 'uk'],
    ['fr', 'uk'],
    ['*', 'uk'],
    ['uk;q=0, *', 'en'],
    ['%%%;;;', 'uk'],
    ['', 'uk'],
  ])('and accepts "%s" gets %s, and is told that it depends', async (header, locale) => {
    const headers = { 'accept-language': header }
    for (const path of [`/v1/films/${film.slug}`, `/v1/films/${film.slug}/kit.zip`]) {
      const answer = await app.request(path, { headers })
      await answer.body?.cancel()
      expect(answer.headers.get('content-language')).toBe(locale)
      expect(answer.headers.get('vary')).toContain('Accept-Language')
    }
  })

  it('gets the list in their language too', async () => {
    const answer = await app.request('/v1/films', { headers: { 'accept-language': 'en' } })
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    expect(await answer.json()).toMatchObject({ films: [{ title: 'We Will Not Fade Away' }] })
  })
})

it('a locale that is named decides alone, and the answer does not vary', async () => {
  const headers = { 'accept-language': 'uk' }
  const answer = await app.request(`/v1/films/${film.slug}?locale=en`, { headers })
  expect(answer.headers.get('content-language')).toBe('en')
  expect(answer.headers.get('vary') ?? '').not.toMatch(/accept-language/i)
  const fallenBack = await app.request(`/v1/films/${film.slug}/kit.zip?locale=pl`)
  await fallenBack.body?.cancel()
  expect(fallenBack.headers.get('content-language')).toBe('uk')
})

it.each(['xx-yy-zz', 'english', 'ua', 'und', 'pl_PL', '', 'p', '../pl', 'pl&locale=en'])(
  'locale=%s is refused by name',
  async (tag) => {
    for (const path of ['/v1/films', `/v1/films/${film.slug}`, `/v1/films/${film.slug}/kit.zip`]) {
      const answer = await app.request(`${path}?locale=${tag}`)
      expect(answer.status).toBe(400)
      const problem = (await answer.json()) as { code: string; detail: string }
      expect(problem.code).toBe('BAD_PARAMETER')
      expect(problem.detail).toContain('`locale`')
    }
  },
)
