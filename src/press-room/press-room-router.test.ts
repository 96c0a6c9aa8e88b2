import { buildBareKit, buildKit, buildPolishKit } from './press-room.fixture.js'
import { servePressRoom } from './serve-press-room.fixture.js'

const slug = 'we-will-not-fade-away'

describe('press room over HTTP', () => {
  let room: Awaited<ReturnType<typeof servePressRoom>>

  beforeAll(async () => {
    room = await servePressRoom({
      kits: [buildKit(), buildPolishKit(), buildBareKit()],
      moved: { 'old-name': slug },
      withdrawn: ['taken-back'],
    })
  })
  afterAll(() => room.close())

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(room.origin + path, { redirect: 'manual', headers })

  it('answers with a page that must be asked about again, and 304 where it is the same', async () => {
    const first = await get(`/pl/films/${slug}`)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-language')).toBe('pl')
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=0, .*must-revalidate$/)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{20,}"$/)
    // Without this fetch itself would ask past every cache.
    const revalidation = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
    const again = await get(`/pl/films/${slug}`, revalidation)
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await get(`/en/films/${slug}`, revalidation)
    expect(other.status).toBe(200)
  })

  it('sends a reader to the language they prefer', async () => {
    const answer = await get(`/films/${slug}`, { 'Accept-Language': 'pl' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`/pl/films/${slug}`)
    expect(answer.headers.get('vary')).toMatch(/accept-language/i)
  })

  it('leads from an old name to the new one for good, in the same language', async () => {
    const inPolish = await get('/pl/films/old-name')
    expect([inPolish.status, inPolish.headers.get('location')]).toEqual([301, `/pl/films/${slug}`])
    const inAny = await get('/films/old-name')
    expect([inAny.status, inAny.headers.get('location')]).toEqual([301, `/films/${slug}`])
  })

  it('leads from a locale written another way to its canonical form', async () => {
    const answer = await get(`/PL/films/${slug}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/pl/films/${slug}`])
  })

  it('says in the language asked for where else the film can be read', async () => {
    const answer = await get(`/uk/films/${slug}`)
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain('<html lang="uk" dir="ltr">')
    expect(html).toContain('Цією мовою ще не опубліковано: українська')
    expect(html).toContain(`href="/en/films/${slug}"`)
    expect(html).toContain(`href="/pl/films/${slug}"`)
    expect(html).toContain('content="noindex"')
    expect(html).not.toContain('Five teenagers')
  })

  it('says that a withdrawn film is gone', async () => {
    const answer = await get('/pl/films/taken-back')
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('Ten film został wycofany')
    expect((await get('/films/taken-back')).status).toBe(410)
  })

  it.each([
    '/en/films/nobody-knows-this',
    '/films/nobody-knows-this',
    `/not_a_locale/films/${slug}`,
    '/en/films/..%2F..%2Fetc%2Fpasswd',
    '/en/films/%E0%A4%A',
    '/films/%ff',
    `/%/films/${slug}`,
    '/en/films/%3Cscript%3E',
    `/en/films/${'a'.repeat(3000)}`,
  ])('answers %p with a page that says so and nothing of how it is made', async (path) => {
    const answer = await get(path, { 'Accept-Language': 'pl' })
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toMatch(/This page does not exist|Nie ma takiej strony/)
    expect(html).not.toMatch(/node_modules|URIError|Failed to decode|<script>/)
  })

  it('lists the films in the language a reader prefers, and in the one they ask for', async () => {
    const negotiated = await get('/', { 'Accept-Language': 'uk' })
    expect(negotiated.headers.get('vary')).toMatch(/accept-language/i)
    expect(await negotiated.text()).toContain('<html lang="uk" dir="ltr">')
    const asked = await get('/?lang=pl', { 'Accept-Language': 'uk' })
    const html = await asked.text()
    expect(html).toContain('<html lang="pl" dir="ltr">')
    expect(html).toContain(`href="/pl/films/${slug}"`)
    expect(html).toContain('Nie znikniemy')
    expect(html).toContain('href="/films/untitled"')
  })

  it('finds films by what is searched, and says when none answers', async () => {
    const found = await (await get('/?q=untitled')).text()
    expect(found).toContain('href="/en/films/untitled"')
    expect(found).not.toContain(`films/${slug}"`)
    const none = await (await get('/?q=%3Cscript%3E')).text()
    expect(none).toContain('No film answers to “&lt;script&gt;”.')
    expect(none).toContain('value="&lt;script&gt;"')
  })

  it.each(['/?page=0', '/?page=-1', '/?page=abc', '/?page=1&page=2', '/?lang=..&q[a]=b'])(
    'shows the first page of the list for %p',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('We Will Not Fade Away')
    },
  )

  it('says that a page beyond the end is not there, and leads back', async () => {
    const answer = await get('/?page=99')
    const html = await answer.text()
    expect(answer.status).toBe(404)
    expect(html).toContain('There is no page 99 in this list.')
    expect(html).toContain('>Page 1 of 1</a>')
  })

  it('serves its stylesheet and script for ever, at addresses the pages name', async () => {
    const html = await (await get('/')).text()
    for (const pattern of [
      /href="(\/press-room\/[^"]+\.css)"/,
      /src="(\/press-room\/[^"]+\.js)"/,
    ]) {
      const answer = await get(pattern.exec(html)?.[1] ?? '/missing')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })

  it('serves the icon its pages and the admin name', async () => {
    expect(await (await get('/')).text()).toContain('href="/press-room/icon.svg"')
    const answer = await get('/press-room/icon.svg')
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(await answer.text()).toMatch(/^<svg /)
  })

  it('carries nothing inline that a content security policy would refuse', async () => {
    const html = await (await get(`/en/films/${slug}`)).text()
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style/)
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull()
  })
})

describe('press room without films', () => {
  it('says that nothing has been published yet', async () => {
    const room = await servePressRoom({ kits: [] })
    const answer = await fetch(`${room.origin}/`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('No film has been published yet.')
    await room.close()
  })
})

describe('press room with many films', () => {
  it('shows them a page at a time and keeps the search and language between pages', async () => {
    const kits = Array.from({ length: 30 }, (_, index) =>
      buildKit({ slug: `film-${index}`, title: `Winter ${index}` }),
    )
    const room = await servePressRoom({ kits })
    const html = await (await fetch(`${room.origin}/?q=winter&lang=en`)).text()
    expect(html.match(/<article class="card">/g)).toHaveLength(24)
    expect(html).toContain('href="/?q=winter&amp;page=2&amp;lang=en"')
    expect(html).toContain('30 films')
    const second = await (await fetch(`${room.origin}/?q=winter&lang=en&page=2`)).text()
    expect(second.match(/<article class="card">/g)).toHaveLength(6)
    expect(second).toContain('Page 2 of 2')
    await room.close()
  })
})
