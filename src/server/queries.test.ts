import { buildFilm, buildTranslation } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

let app: TestApp
let token: string
let filmId: string
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  filmId = (await buildFilm(app, { slug: 'a-film' })).id
  await buildTranslation(app, { film: filmId })
})
afterAll(() => app.remove())

interface Refusal {
  errors: { message: string; data: { code: string } }[]
}

async function refusalOf(query: string, method = 'GET') {
  const response = await app.request(`/api/films?${query}`, {
    method,
    token,
    ...(method !== 'GET' && { json: {} }),
  })
  expect(response.status).toBe(400)
  return ((await response.json()) as Refusal).errors[0]!
}

describe('a where that is none', () => {
  it.each([
    ['where=abc', 'is neither JSON nor a query in brackets'],
    ['where=5', 'takes conditions'],
    ['where[slug]=a', 'takes an operator for `slug`'],
    ['where[slug][sounds_like]=a', 'has no operator `sounds_like`'],
    ['where[slug][near]=1,2', 'has no operator `near`'],
    ['where[slug][equals][a]=b', 'takes one plain value in `equals` of `slug`'],
    ['where[slug][equals]=a&where[slug][equals]=b', 'takes one plain value in `equals` of `slug`'],
    ['where[and]=5', 'takes a list in `and`'],
    ['where[and][0]=5', 'takes conditions'],
    ['where[or][0][and][0][slug]=a', 'takes an operator for `slug`'],
    ['where[createdAt][less_than]=soon', 'takes a date in `less_than` of `createdAt`'],
    ['where[embargo.until][greater_than]=99999999999999', 'takes a date in `greater_than`'],
    ['where[credits.person][in]=null', 'takes no null in `in` of `credits.person`'],
    ['where[year][greater_than]=abc', 'takes a number in `greater_than` of `year`'],
    ['where[year][equals]=NaN', 'takes a number in `equals` of `year`'],
    ['where[year][not_equals]=null', 'takes a number in `not_equals` of `year`'],
    ['where[createdAt][equals]=null', 'takes a date in `equals` of `createdAt`'],
    ['where[year][in]=2023,abc', 'takes a number in `in` of `year`'],
    ['where[year][like]=20', 'compares no text in `year`'],
    ['where[createdAt][contains]=2', 'compares no text in `createdAt`'],
    ['where[slug][like]=%00', 'takes no NUL character in `like` of `slug`'],
    ['where[_id][equals]=a', 'has no field `_id`'],
  ])('(%s) is refused with what is wrong', async (query, problem) => {
    const { message, data } = await refusalOf(query)
    expect(data.code).toBe('BAD_PARAMETER')
    expect(message).toMatch(/^`where` /)
    expect(message).toContain(problem)
  })

  it('changes and deletes nothing', async () => {
    await refusalOf('where[and][0]=5', 'PATCH')
    await refusalOf('where[and][0]=5', 'DELETE')
    expect((await app.request(`/api/films/${filmId}`)).status).toBe(200)
  })

  it('is refused where it asks too much', async () => {
    const wide = Array.from({ length: 200 }, (_, n) => `where[or][${n}][id][equals]=${n}`).join('&')
    expect((await refusalOf(wide)).message).toContain('asks too much at once')
    const json = `${'{"and":['.repeat(400)}{"id":{"equals":"x"}}${']}'.repeat(400)}`
    const deep = await app.request('/api/films', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
      body: `where=${encodeURIComponent(json)}`,
    })
    expect(deep.status).toBe(400)
    expect(await deep.text()).toContain('asks too much at once')
  })

  it('on an unknown field is refused by its name', async () => {
    const response = await app.request('/api/films?where[nothing][equals]=1')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('cannot be queried: nothing')
  })
})

describe('an order that is none', () => {
  const many = Array.from({ length: 40 }, (_, n) => `a${n}`).join(',')
  it.each(['$natural', '-$natural', '$where', 'slug.$x', ',', 'slug,', '-', '%00', many])(
    '(%s) is refused with what it takes',
    async (sort) => {
      const { message, data } = await refusalOf(`sort=${sort}`)
      expect(data.code).toBe('BAD_PARAMETER')
      expect(message).toContain('`sort` takes the names of at most 8 fields')
    },
  )
})

describe('a where as people ask it', () => {
  it.each([
    'where[slug][equals]=a-film',
    'where[slug][in]=a-film,b-film',
    'where[slug][in][]=a-film',
    'where[or][0][and][0][slug][like]=film',
    'where[year][greater_than_equal]=2023',
    'where[year][in]=2022,2023',
    'where={"year":{"not_equals":null}}',
    'sort=',
    'sort=-year,slug',
    'where[createdAt][greater_than]=2020-01-01',
    'where[createdAt][less_than]=2199-01-01T00:00:00.000Z',
    'where[embargo.until][exists]=false',
    'where={"slug":{"equals":"a-film"}}',
    'where=',
  ])('(%s) finds the film', async (query) => {
    const response = await app.request(`/api/films?${query}`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ totalDocs: 1 })
  })

  it('through a relation finds too', async () => {
    const response = await app.request('/api/translations?where[film.slug][equals]=a-film')
    expect(await response.json()).toMatchObject({ totalDocs: 1 })
  })
})

describe('parameters of another shape than expected', () => {
  it.each([
    'limit[]=5',
    'page[x]=1',
    'page=-3',
    'page=1e9',
    'page=abc',
    'depth=-1',
    'depth=abc',
    'depth[]=1',
    'sort[]=a&sort[]=-b',
    'sort[x]=1',
    'select=abc',
    'select[nope]=true',
    'populate=abc',
    'joins=abc',
    'joins[x][limit]=0',
    'draft=maybe',
    'trash=true',
    'locale=pl&locale=en',
    'locale=xx',
    'fallback-locale=zz',
    '__proto__[x]=1',
    'constructor=1',
    'toString=1',
  ])('(%s) are put right or refused, and never failed on', async (query) => {
    const response = await app.request(`/api/films?${query}`, { token })
    expect([200, 400]).toContain(response.status)
  })

  it('reach no farther than relations are followed', async () => {
    const deep = await app.request('/api/translations?depth=99')
    const three = await app.request('/api/translations?depth=3')
    expect(await deep.json()).toEqual(await three.json())
  })

  it('bound Payload’s own collections too', async () => {
    const response = await app.request('/api/payload-preferences?limit=0', { token })
    expect(await response.json()).toMatchObject({ limit: 200 })
    const versions = await app.request('/api/films/versions?limit=0', { token })
    expect(await versions.json()).toMatchObject({ limit: 200 })
    const closed = await app.request('/api/payload-migrations?secret=1', { token })
    expect(closed.status).toBe(404)
    expect(await closed.text()).not.toMatch(/secret|localhost/)
  })
})
