import { buildFilm, buildPerson } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'

let app: TestApp
let film: { id: string }
beforeAll(async () => {
  app = await createTestApp()
  film = await buildFilm(app)
})
afterAll(() => app.remove())

async function saveFormats(formats: unknown) {
  const response = await app.request(`/api/films/${film.id}?draft=true`, {
    method: 'PATCH',
    token: await app.signIn('editor'),
    json: { technical: { formats } },
  })
  return { status: response.status, text: await response.text() }
}

describe('null', () => {
  it.each([
    ['a list', 'credits', []],
    ['a list', 'links', []],
    ['a list', 'genres', []],
    ['a group', 'technical', { sound: null, formats: [] }],
    ['a group', 'embargo', { until: null, screening: null }],
    ['a group', 'identifiers', { imdb: null }],
  ])('empties %s: %s', async (_, name, empty) => {
    const person = await buildPerson(app)
    const filled = await buildFilm(app, {
      credits: [{ job: 'director', person: person.id }],
      links: [{ label: 'A', url: 'https://example.org' }],
      technical: { sound: 'Stereo', formats: ['DCP'] },
      identifiers: { imdb: 'tt26246577' },
      embargo: { until: '2001-01-01T00:00:00.000Z' },
    })
    for (const how of ['?draft=true', '']) {
      const response = await app.request(`/api/films/${filled.id}${how}`, {
        method: 'PATCH',
        token: await app.signIn('editor'),
        json: { [name]: null, ...(how === '' && { _status: 'published' }) },
      })
      const body: unknown = await response.json()
      expect({ status: response.status, body }).toMatchObject({
        status: 200,
        body: { doc: { [name]: empty, slug: filled.slug } },
      })
    }
  })
})

it('a list of rows is empty for 0 too, which the forms of the admin send, and for no other number', async () => {
  const token = await app.signIn('editor')
  const save = async (links: unknown) => {
    const init = { method: 'PATCH', token, json: { links } }
    return (await app.request(`/api/films/${film.id}?draft=true`, init)).status
  }
  expect(await save(0)).toBe(200)
  expect(await save(1)).toBe(400)
})

describe('a list of texts, such as the screening formats,', () => {
  it('is kept in its order, and emptied', async () => {
    const kept = await saveFormats(['DCP', 'ProRes 422', 'Blu-ray'])
    expect(kept.status).toBe(200)
    expect(JSON.parse(kept.text)).toMatchObject({
      doc: { technical: { formats: ['DCP', 'ProRes 422', 'Blu-ray'] } },
    })
    expect((await saveFormats([])).status).toBe(200)
  })

  it.each([
    ['too many', Array.from({ length: 21 }, (_, index) => `Format ${index}`), '21'],
    ['one that is too long', ['DCP', 'x'.repeat(81)], '81'],
    ['one that is no text', ['DCP', { $gt: '' }], 'must be text'],
  ])('is refused with %s, in a sentence', async (_, formats, told) => {
    const { status, text } = await saveFormats(formats)
    expect(status).toBe(400)
    expect(text).toContain(told)
  })
})
