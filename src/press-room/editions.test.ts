import { buildFilm, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

let app: TestApp
let desk: Desk
let film: { id: string; slug: string }
/** The number of an edition with a still that was withdrawn later, and of the newest. */
let older: number
let newest: number
beforeAll(async () => {
  app = await createTestApp({ variables: { PUBLIC_URL: 'https://press.example' } })
  desk = await createDesk(app)
  film = await buildFilm(app)
  const text = await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Stary tytuł' })
  const still = await buildStill(app, { film: film.id })
  older = await desk.countEditions(film.id)
  await desk.publish(`translations/${text.id}`, { title: 'Nowy tytuł' })
  await desk.countEditions(film.id)
  await desk.publish(`stills/${still.id}`, { withdrawn: { at: '2026-05-01T00:00:00Z' } })
  newest = await desk.countEditions(film.id)
})
afterAll(() => app.remove())

const read = async (path: string) => {
  const response = await app.request(path)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('the page of an edition that is not the newest', () => {
  it('is what was public then, and says so, and what is missing', async () => {
    const { status, html } = await read(`/pl/films/${film.slug}/editions/${older}`)
    expect(status).toBe(200)
    expect(html).toContain('Stary tytuł')
    expect(html).toContain(`To jest wydanie ${older} z dnia`)
    expect(html).toContain('Pominięto to, co twórcy od tego czasu wycofali.')
    expect(html).not.toContain('/v1/stills/')
  })

  it('is kept from search engines, which are led to the newest', async () => {
    const { html } = await read(`/pl/films/${film.slug}/editions/${older}`)
    expect(html).toContain('<meta name="robots" content="noindex"/>')
    expect(html).toContain(
      `<link rel="canonical" href="https://press.example/pl/films/${film.slug}"/>`,
    )
    expect(html).not.toContain('rel="alternate"')
  })

  it('has the address that its citation names, in the reader’s language', async () => {
    const kit = (await (await app.request(`/v1/films/${film.slug}/editions/${older}`)).json()) as {
      citation: string
    }
    const address = /https:\S+$/.exec(kit.citation)![0]
    const { status, headers } = await read(new URL(address).pathname)
    expect(status).toBe(302)
    expect(headers.get('location')).toBe(`/pl/films/${film.slug}/editions/${older}`)
  })
})

it('the page of the newest edition is the film’s own', async () => {
  const { html } = await read(`/pl/films/${film.slug}/editions/${newest}`)
  expect(html).toContain('Nowy tytuł')
  expect(html).not.toContain('noindex')
  expect(html).not.toContain('nie najnowsze')
})

it.each(['0', '999', '01', 'x'])('an edition %s that there is not is not found', async (number) => {
  expect((await read(`/pl/films/${film.slug}/editions/${number}`)).status).toBe(404)
  expect((await read(`/films/${film.slug}/editions/${number}`)).status).toBe(404)
})

it('a film that has moved or is withdrawn takes its editions with it', async () => {
  await desk.publish(`films/${film.id}`, { slug: `${film.slug}-moved` })
  await desk.countEditions(film.id)
  const moved = await read(`/pl/films/${film.slug}/editions/${older}`)
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    `/pl/films/${film.slug}-moved/editions/${older}`,
  ])
  await desk.unpublish(`films/${film.id}`)
  await desk.countEditions(film.id)
  expect((await read(`/pl/films/${film.slug}-moved/editions/${older}`)).status).toBe(410)
})
