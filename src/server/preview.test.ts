import {
  buildArtwork,
  buildFilm,
  buildPressFile,
  buildStill,
  buildTranslation,
} from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'

let app: TestApp
let page: string
let subtitle: string
const draft = { _status: 'draft' }
const mp4 = Buffer.from('\0\0\0\x20ftypisom and so on', 'latin1')
const srt = Buffer.from('1\n00:00:01,000 --> 00:00:02,500\nЗгаснемо?\n')

beforeAll(async () => {
  app = await createTestApp()
  const { id: film } = await buildFilm(app, draft)
  await buildTranslation(app, { film, ...draft })
  await buildStill(app, { film, ...draft })
  await buildArtwork(app, { film, kind: 'poster', ...draft })
  const trailer = { bytes: mp4, fileName: 'a.mp4', kind: 'trailer' }
  const { id: ofVideo } = await buildPressFile(app, { film, ...trailer, ...draft })
  const spoken = { bytes: srt, fileName: 'uk.srt', kind: 'subtitle', locale: 'uk', ofVideo }
  subtitle = (await buildPressFile(app, { film, ...spoken, ...draft })).id
  // What has no renditions yet is left out.
  page = await waitFor('both pictures', async () => {
    const text = await (await askAs('translator', `/admin/preview/films/${film}`)).text()
    return text.includes('/api/stills/') && text.includes('/api/artworks/') && text
  })
})
afterAll(() => app.remove())

async function askAs(role: 'translator' | null, path: string): Promise<Response> {
  const headers = new Headers()
  if (role) headers.set('cookie', `payload-token=${await app.signIn(role)}`)
  return app.request(path, { headers })
}

/** What the page shows or links to of this site's own, apart from the page's style. */
const listAddresses = () =>
  [...page.matchAll(/(?:src|srcSet|href|poster)="(\/[^"]+)"/g)]
    .flatMap(([, value]) => value!.split(/,\s+/).map((one) => one.split(' ')[0]!))
    .map((address) => address.replaceAll('&amp;', '&'))
    .filter((address) => /\/(stills|artworks|press-files|files)\//.test(address))

describe('the preview of what is not published', () => {
  it('shows every picture and file of it to the team, and to nobody else', async () => {
    const addresses = listAddresses()
    for (const part of ['/api/stills/', '/api/artworks/', '/api/press-files/', 'subtitles.vtt'])
      expect(addresses.join(' ')).toContain(part)
    for (const address of addresses) {
      expect([address, (await askAs('translator', address)).status]).toEqual([address, 200])
      const { status } = await askAs(null, address)
      expect([address, [401, 403, 404].includes(status)]).toEqual([address, true])
    }
  })

  it('plays a trailer with its subtitles, whatever they were uploaded as', async () => {
    const answer = await askAs('translator', `/admin/preview/files/${subtitle}/subtitles.vtt`)
    expect(answer.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toMatch(/^WEBVTT\n\n[^]*Згаснемо\?/)
  })

  it('has no subtitles of a file that holds none', async () => {
    const answer = await askAs('translator', '/admin/preview/files/nothing/subtitles.vtt')
    expect(answer.status).toBe(404)
  })
})
