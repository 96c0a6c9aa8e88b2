import {
  buildContact,
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTerms,
  buildTranslation,
} from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { waitFor } from '../src/testing/wait-for.js'

let app: TestApp
let token: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('admin')
})
afterAll(() => app.remove())

interface Dependence {
  what: string
  slug: string
  one: string
  /** Lays out something that depends on something: the id of the latter, and what is named. */
  layOut: () => Promise<{ id: string; named: string }>
}

const draft = { _status: 'draft' }

const refused: Dependence[] = [
  {
    what: 'a film with a text, though it is a draft',
    slug: 'films',
    one: 'Film',
    layOut: async () => {
      const { id } = await buildFilm(app, draft)
      await buildTranslation(app, { film: id, title: 'Its text', ...draft })
      return { id, named: 'text: “Its text”' }
    },
  },
  {
    what: 'a film with a still',
    slug: 'films',
    one: 'Film',
    layOut: async () => {
      const { id } = await buildFilm(app, draft)
      const still = await buildStill(app, { film: id, ...draft })
      return { id, named: `still: “${String(still.filename)}”` }
    },
  },
  {
    what: 'a film with a laurel',
    slug: 'films',
    one: 'Film',
    layOut: async () => {
      const { id } = await buildFilm(app, draft)
      await buildLaurel(app, { film: id, award: 'Grand Prix', ...draft })
      return { id, named: ' · 2023 · Grand Prix”' }
    },
  },
  {
    what: 'a film that has been public',
    slug: 'films',
    one: 'Film',
    layOut: async () => {
      const { id } = await buildFilm(app)
      await waitFor('its edition', async () => {
        const where = { film: { equals: id } }
        const { totalDocs } = await app.payload.count({ collection: 'editions', where })
        return totalDocs > 0
      })
      return { id, named: 'edition: “1”' }
    },
  },
  {
    what: 'a festival of a published laurel',
    slug: 'festivals',
    one: 'Festival',
    layOut: async () => {
      const { id } = await buildFestival(app)
      await buildLaurel(app, { film: await newFilm(), festival: id, award: 'Silver Bear' })
      return { id, named: ' · 2023 · Silver Bear”' }
    },
  },
  {
    what: 'terms of a published still',
    slug: 'terms',
    one: 'Term',
    layOut: async () => {
      const { id } = await buildTerms(app)
      const still = await buildStill(app, { film: await newFilm(), terms: id })
      return { id, named: `still: “${String(still.filename)}”` }
    },
  },
  {
    what: 'a person credited in a published film',
    slug: 'people',
    one: 'Person',
    layOut: async () => {
      const { id } = await buildPerson(app)
      const credits = [{ job: 'director', person: id }]
      await buildFilm(app, { credits, originalTitle: 'Their film' })
      return { id, named: 'film: “Their film”' }
    },
  },
  {
    what: 'a person pictured in a published still',
    slug: 'people',
    one: 'Person',
    layOut: async () => {
      const { id } = await buildPerson(app)
      const still = await buildStill(app, { film: await newFilm(), people: [id] })
      return { id, named: `still: “${String(still.filename)}”` }
    },
  },
  {
    what: 'a contact of a published film',
    slug: 'contacts',
    one: 'Contact',
    layOut: async () => {
      const { id } = await buildContact(app)
      const companies = [{ role: 'production', contact: id }]
      await buildFilm(app, { companies, originalTitle: 'Its film' })
      return { id, named: 'film: “Its film”' }
    },
  },
]

describe.each(refused)('deleting $what', ({ slug, one, layOut }) => {
  it('is refused by REST with a sentence that names what depends on it', async () => {
    const { id, named } = await layOut()
    const response = await remove(`/api/${slug}/${id}`)
    expect(response.status).toBe(409)
    const { errors } = (await response.json()) as Refusal
    expect(errors[0]).toMatchObject({ data: { code: 'IN_USE' } })
    expect(errors[0]!.message).toContain(named)
    expect(errors[0]!.message).toContain('This cannot be deleted')
    expect(await isThere(slug, id)).toBe(true)
  })

  it('is refused by a delete of all that match, and by GraphQL', async () => {
    const { id, named } = await layOut()
    const many = await remove(`/api/${slug}?where[id][equals]=${id}`)
    const { errors, docs } = (await many.json()) as Refusal
    expect({ docs, message: errors[0]!.message }).toEqual({
      docs: [],
      message: expect.stringContaining(named) as string,
    })
    const query = `mutation { delete${one}(id: "${id}") { id } }`
    const answer = await app.request('/api/graphql', { method: 'POST', token, json: { query } })
    expect(JSON.stringify(await answer.json())).toContain('This cannot be deleted')
    expect(await isThere(slug, id)).toBe(true)
  })
})

describe('a refusal to delete', () => {
  it.each([
    ['pl', 'Nie można tego usunąć', 'laur: “Festival'],
    ['uk', 'Це не можна видалити', 'лавр: “Festival'],
  ])('is said in the language of whoever asks: %s', async (language, sentence, named) => {
    const { id } = await buildFestival(app)
    await buildLaurel(app, { film: await newFilm(), festival: id, award: 'Grand Prix' })
    const { errors } = (await (await remove(`/api/festivals/${id}`, language)).json()) as Refusal
    expect(errors[0]!.message).toContain(sentence)
    expect(errors[0]!.message).toContain(named)
  })

  it('names three and counts the rest', async () => {
    const { id } = await buildFestival(app)
    const film = await newFilm()
    for (const award of ['A', 'B', 'C', 'D', 'E']) {
      await buildLaurel(app, { film, festival: id, award })
    }
    const { errors } = (await (await remove(`/api/festivals/${id}`)).json()) as Refusal
    expect(errors[0]!.message).toMatch(/laurel: (“Festival \d+ · 2023 · [A-E]”(, )?){3} \+2/)
  })
})

describe('deleting what nothing public depends on', () => {
  it('is done', async () => {
    const film = (await buildFilm(app, draft)).id
    const festival = (await buildFestival(app)).id
    const person = (await buildPerson(app)).id
    const contact = (await buildContact(app)).id
    const { id } = await buildLaurel(app, { film: await newFilm(), festival, ...draft })
    const parts = {
      credits: [{ job: 'director', person }],
      companies: [{ role: 'production', contact }],
    }
    await buildFilm(app, { ...parts, ...draft })
    for (const path of [
      `films/${film}`,
      `laurels/${id}`,
      `festivals/${festival}`,
      `people/${person}`,
      `contacts/${contact}`,
    ]) {
      expect({ path, status: (await remove(`/api/${path}`)).status }).toEqual({ path, status: 200 })
    }
  })

  it('is done once what depended on it is gone or unpublished', async () => {
    const festival = (await buildFestival(app)).id
    const laurel = await buildLaurel(app, { film: await newFilm(), festival })
    expect((await remove(`/api/festivals/${festival}`)).status).toBe(409)
    const json = { _status: 'draft' }
    await app.request(`/api/laurels/${laurel.id}`, { method: 'PATCH', token, json })
    expect((await remove(`/api/festivals/${festival}`)).status).toBe(200)
  })

  it('deletes of many those that may be, and tells of the others', async () => {
    const free = (await buildFestival(app)).id
    const held = (await buildFestival(app)).id
    await buildLaurel(app, { film: await newFilm(), festival: held })
    const response = await remove(`/api/festivals?where[id][in]=${free},${held}`)
    const { docs, errors } = (await response.json()) as Refusal
    expect(docs.map(({ id }) => id)).toEqual([free])
    expect(errors).toHaveLength(1)
    expect([await isThere('festivals', free), await isThere('festivals', held)]).toEqual([
      false,
      true,
    ])
  })
})

interface Refusal {
  docs: { id: string }[]
  errors: { message: string }[]
}

const newFilm = async () => (await buildFilm(app)).id

const remove = (path: string, language = 'en'): Promise<Response> =>
  app.request(path, { method: 'DELETE', token, headers: { 'accept-language': language } })

async function isThere(slug: string, id: string): Promise<boolean> {
  return (await app.request(`/api/${slug}/${id}?draft=true`, { token })).status === 200
}
