import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { buildWorld, type World } from '../src/testing/access-world.js'

let app: TestApp
let world: World
beforeAll(async () => {
  app = await createTestApp()
  world = await buildWorld(app)
})
afterAll(() => app.remove())

/** What a visitor may not read, by every path that leads to it. */
const hiddenPaths = {
  films: [
    'sources.stated',
    'credits.character',
    'credits.person.name',
    'credits.person.nameForms.form',
    'credits.person.withdrawn.why',
    'credits.person.bios.text',
    'companies.creditLine.text',
    'companies.contact.name',
    'companies.contact.email',
    'companies.contact.phone',
    'originalTitle',
  ],
  translations: [
    'translator.name',
    'translator.email',
    'captions.caption',
    'captions.still.caption',
    'awards.text',
    'awards.laurel.award',
    'film.originalTitle',
    'film.sources.stated',
    'film.companies.contact.email',
    'film.credits.person.name',
    'tagline',
  ],
  stills: [
    'people.name',
    'people.nameForms.form',
    'withdrawn.why',
    'film.originalTitle',
    'film.companies.contact.email',
    'terms.name',
    'caption',
  ],
  laurels: ['title', 'award', 'festival.title', 'film.originalTitle', 'film.credits.person.name'],
  artworks: ['caption', 'alt', 'credit', 'withdrawn.why', 'film.originalTitle', 'originalName'],
  'press-files': ['title', 'withdrawn.why', 'film.originalTitle', 'ofVideo.title'],
  screenings: ['title', 'venue', 'notes.text', 'festival.title', 'film.originalTitle'],
  quotes: ['text', 'film.originalTitle'],
  festivals: ['title', 'laurelRules'],
  people: ['name', 'nameForms.form', 'withdrawn.why', 'bios.text', 'portrait.caption'],
  contacts: ['name', 'email', 'phone'],
  terms: ['name', 'text.text'],
}

const cases = Object.entries(hiddenPaths).flatMap(([slug, paths]) =>
  paths.map((path) => ({ slug, path })),
)

describe('a filter over what a visitor may not read', () => {
  it.each(cases)(
    'answers the same to a right guess as to a wrong one: $slug: $path',
    async (to) => {
      for (const [operator, right, wrong] of [
        ['like', 'SECRET', 'NOTHING'],
        ['contains', 'secret', 'nothing'],
        ['not_like', 'SECRET', 'NOTHING'],
      ] as const) {
        const guess = (value: string) => ask(to.slug, `where[${to.path}][${operator}]=${value}`)
        expect(await guess(right)).toEqual(await guess(wrong))
        const nested = (value: string) =>
          ask(
            to.slug,
            `where[or][0][and][0][${to.path.replaceAll('.', '__')}][${operator}]=${value}`,
          )
        expect(await nested(right)).toEqual(await nested(wrong))
      }
    },
  )

  it('answers the same where a relation is asked to contain it', async () => {
    const guess = (value: string) => ask('stills', `where[people][contains][name][like]=${value}`)
    expect(await guess('SECRET')).toEqual(await guess('NOTHING'))
    expect((await guess('SECRET')).status).toBe(400)
  })

  it('does not say who is in a picture', async () => {
    const { unapproved, drafted } = world.people
    for (const path of ['people', 'people.id']) {
      const guess = (id: string) => ask('stills', `where[${path}][in]=${id}`)
      expect(await guess(unapproved)).toEqual(await guess(drafted))
    }
    const has = (answer: boolean) => ask('stills', `where[people][exists]=${answer}`)
    expect(await has(true)).toEqual(await has(false))
  })

  it('does not say who made a film, or is in it', async () => {
    const { open, unapproved } = world.people
    for (const [slug, path] of [
      ['films', 'credits.person'],
      ['films', 'credits.person.id'],
      ['laurels', 'film.credits.person'],
      ['laurels', 'film.credits.character'],
    ] as const) {
      const guess = (id: string) => ask(slug, `where[${path}][in]=${id}`)
      expect(await guess(open)).toEqual(await guess('nobody'))
      expect(await guess(unapproved)).toEqual(await guess('nobody'))
    }
    const directs = (job: string) => ask('films', `where[credits.job][equals]=${job}`)
    expect(await directs('director')).toEqual(await directs('editor'))
    const has = (answer: boolean) => ask('films', `where[credits][exists]=${answer}`)
    expect(await has(true)).toEqual(await has(false))
  })

  it('counts no more than it lists', async () => {
    for (const { slug, path } of cases) {
      const count = async (value: string) => {
        const response = await app.request(`/api/${slug}/count?where[${path}][like]=${value}`)
        return { status: response.status, text: await response.text() }
      }
      expect(await count('SECRET')).toEqual(await count('NOTHING'))
    }
  })
})

describe('an order by what a visitor may not read', () => {
  it.each(cases)('is refused or tells nothing: $slug: $path', async ({ slug, path }) => {
    const leadsElsewhere =
      /\b(film|person|contact|people|terms|festival|still|laurel|ofVideo)\./.test(path)
    const up = await ask(slug, `sort=${path}`)
    const down = await ask(slug, `sort=-${path}`)
    if (leadsElsewhere) expect(up.status).toBe(400)
    if (up.status >= 400) expect(down.status).toBe(up.status)
    else expect(readable[slug as keyof typeof readable]).toContain(path)
  })

  /** A visitor may order by these: they see them in every document they are given. */
  const readable = {
    films: ['originalTitle'],
    translations: ['tagline'],
    stills: ['caption'],
    laurels: ['award'],
    artworks: ['caption', 'alt', 'credit'],
    'press-files': ['title'],
    screenings: ['venue', 'notes.text'],
    quotes: ['text'],
    festivals: ['title'],
    contacts: ['name', 'email', 'phone'],
    terms: ['text.text'],
  }
})

describe('a query that reaches through two relations', () => {
  it('is refused with a sentence, and the server goes on', async () => {
    for (const role of ['visitor', 'translator', 'editor'] as const) {
      const token = role === 'visitor' ? undefined : await app.signIn(role)
      const path = 'film.credits.person.zzz'
      const response = await app.request(`/api/laurels?where[${path}][like]=x`, { token })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        errors: [{ message: `\`where\` reaches too far in \`${path}\`. Ask in two requests.` }],
      })
    }
    expect((await app.request('/healthz')).status).toBe(200)
  })
})

describe('a query sent in a body', () => {
  it.each(['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override'])(
    'by %s gives no more than one in the address',
    async (header) => {
      for (const slug of Object.keys(hiddenPaths)) {
        const response = await app.request(`/api/${slug}`, {
          method: 'POST',
          headers: { [header]: 'GET', 'content-type': 'application/x-www-form-urlencoded' },
          body: 'depth=3&draft=true&limit=0&trash=true&overrideAccess=true&showHiddenFields=true',
        })
        expect(response.status).toBe(slug === 'people' ? 403 : 200)
        expect(await response.text()).not.toMatch(/secret/i)
      }
    },
  )
})

interface Answer {
  status: number
  ids: string[]
  total: number | null
}

async function ask(slug: string, query: string): Promise<Answer> {
  const response = await app.request(`/api/${slug}?depth=0&limit=100&${query}`)
  const text = await response.text()
  expect(text).not.toMatch(/SECRET/)
  const body = JSON.parse(text) as { docs?: { id: string }[]; totalDocs?: number }
  return {
    status: response.status,
    ids: (body.docs ?? []).map(({ id }) => id),
    total: body.totalDocs ?? null,
  }
}
