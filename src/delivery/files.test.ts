import { createHash } from 'node:crypto'

import { toWebVtt } from '../../media/index.js'
import {
  buildArtwork,
  buildFilm,
  buildPressFile,
  buildStill,
  buildTranslation,
  drawJpeg,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'

const video = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
  Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251)),
])
const srt = Buffer.from('1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Zgaśnie?</i>\r\n\r\n')

let app: TestApp
let desk: Desk
let film: { id: string; slug: string }
const ids: Record<string, string> = {}
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  film = await buildFilm(app, { slug: 'winter-road' })
  const make = async (name: string, data: Record<string, unknown>) => {
    ids[name] = (await buildPressFile(app, { film: film.id, ...data })).id
  }
  await make('trailer', {
    ...{ bytes: video, fileName: 'trailer.mp4', kind: 'trailer', title: 'Main trailer' },
    locale: 'uk',
  })
  const subtitle = { bytes: srt, fileName: 'pl.srt', kind: 'subtitle', locale: 'pl' }
  await make('subtitle', { ...subtitle, title: 'Polish subtitles', ofVideo: ids.trailer })
  await make('pdf', { title: 'Press book' })
  ids.poster = (await buildArtwork(app, { film: film.id, locale: 'pl', credit: 'Ola' })).id
  await buildTranslation(app, {
    ...{ film: film.id, locale: 'pl', title: 'Zimowa droga' },
    captions: [{ artwork: ids.poster, caption: 'Plakat polski', alt: 'Droga w śniegu.' }],
    fileTitles: [{ file: ids.trailer, title: 'Zwiastun główny' }],
  })
  await desk.readFilm(film.slug)
})
afterAll(() => app.remove())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })
const trailer = () => `/v1/files/${ids.trailer}`

describe('a press kit', () => {
  it('names its artworks and files in the language asked for', async () => {
    const kit = await desk.readFilm('winter-road?locale=pl')
    expect(kit.artworks).toMatchObject([
      { id: ids.poster, kind: 'poster', caption: 'Plakat polski', alt: 'Droga w śniegu.' },
    ])
    expect(kit.files).toMatchObject([
      { kind: 'trailer', title: 'Zwiastun główny', titleLocale: 'pl', type: 'video/mp4' },
      { kind: 'subtitle', title: 'Polish subtitles', titleLocale: 'en', ofVideo: ids.trailer },
      { kind: 'pdf', title: 'Press book', fileName: 'Zimowa-droga_pdf_Press-book.pdf' },
    ])
  })
})

describe('a press file', () => {
  it('is sent whole, as what it is, under its name', async () => {
    const response = await ask(trailer())
    expect(Buffer.from(await response.arrayBuffer())).toEqual(video)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(video.byteLength),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': expect.stringContaining(
        'inline; filename="Zimowa-droga_trailer_',
      ) as string,
    })
    const saved = await ask(`${trailer()}?download&locale=pl`)
    expect(saved.headers.get('content-disposition')).toContain(
      'attachment; filename="Zimowa-droga_trailer_Zwiastun-glowny_uk.mp4"',
    )
    await saved.arrayBuffer()
  })

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, video.byteLength - 1],
    ['bytes=-10', video.byteLength - 10, video.byteLength - 1],
    ['bytes=5000-99999', 5000, video.byteLength - 1],
    ['Bytes=0-0', 0, 0],
  ])('is sent in part: %s', async (range, start, end) => {
    const response = await ask(trailer(), { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${video.byteLength}`)
    expect(response.headers.get('content-length')).toBe(String(end - start + 1))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(video.subarray(start, end + 1))
  })

  it.each(['bytes=99999-', 'bytes=-0'])(
    'has no part %s, and says how long it is',
    async (range) => {
      const response = await ask(trailer(), { range })
      expect(response.status).toBe(416)
      expect(response.headers.get('content-range')).toBe(`bytes */${video.byteLength}`)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({ code: 'RANGE_UNSATISFIABLE' })
    },
  )

  it.each(['bytes=0-1,3-4', 'bytes=9-3', 'bytes=a-b', 'items=0-1', 'bytes=-'])(
    'is sent whole where what is asked for is not one range: %s',
    async (range) => {
      const response = await ask(trailer(), { range })
      expect(response.status).toBe(200)
      expect((await response.arrayBuffer()).byteLength).toBe(video.byteLength)
    },
  )

  it('goes on only from what the reader has: If-Range', async () => {
    const { headers } = await ask(trailer(), {}, 'HEAD')
    const etag = headers.get('etag')!
    const statusWith = async (ifRange: string) => {
      const response = await ask(trailer(), { range: 'bytes=10-19', 'if-range': ifRange })
      await response.arrayBuffer()
      return response.status
    }
    expect(await statusWith(etag)).toBe(206)
    expect(await statusWith(`W/${etag}`)).toBe(200)
    expect(await statusWith('"another"')).toBe(200)
    expect(await statusWith(headers.get('last-modified')!)).toBe(200)
  })

  it('is refused where it is another one than the reader wants: If-Match, If-Unmodified-Since', async () => {
    const { headers } = await ask(trailer(), {}, 'HEAD')
    const [etag, changed] = [headers.get('etag')!, headers.get('last-modified')!]
    const answerTo = async (condition: Record<string, string>) => {
      const response = await ask(trailer(), { range: 'bytes=10-19', ...condition })
      const body = await response.text()
      return response.status === 412 ? (JSON.parse(body) as { code: string }).code : response.status
    }
    expect(await answerTo({ 'if-match': etag })).toBe(206)
    expect(await answerTo({ 'if-match': `"another", ${etag}` })).toBe(206)
    expect(await answerTo({ 'if-match': '*' })).toBe(206)
    expect(await answerTo({ 'if-match': '"another"' })).toBe('CHANGED_MEANWHILE')
    expect(await answerTo({ 'if-match': `W/${etag}` })).toBe('CHANGED_MEANWHILE')
    expect(await answerTo({ 'if-unmodified-since': changed })).toBe(206)
    expect(await answerTo({ 'if-unmodified-since': 'no date' })).toBe(206)
    const earlier = new Date(Date.parse(changed) - 1000).toUTCString()
    expect(await answerTo({ 'if-unmodified-since': earlier })).toBe('CHANGED_MEANWHILE')
    expect(await answerTo({ 'if-unmodified-since': earlier, 'if-match': etag })).toBe(206)
  })

  it('answers HEAD with what GET would say, and 304 before any range', async () => {
    const head = await ask(trailer(), { range: 'bytes=0-9' }, 'HEAD')
    expect([head.status, head.headers.get('content-length')]).toEqual([
      200,
      String(video.byteLength),
    ])
    const etag = head.headers.get('etag')!
    const response = await ask(trailer(), { range: 'bytes=0-9', 'if-none-match': etag })
    expect(response.status).toBe(304)
  })
})

describe('subtitles', () => {
  it('are given as they are, and as WebVTT', async () => {
    const original = await ask(`/v1/files/${ids.subtitle}`)
    expect(original.headers.get('content-type')).toBe('application/x-subrip; charset=utf-8')
    expect(Buffer.from(await original.arrayBuffer())).toEqual(srt)
    const response = await ask(`/v1/files/${ids.subtitle}/subtitles.vtt`)
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(await response.text()).toBe(toWebVtt(srt.toString()))
    const again = { 'if-none-match': response.headers.get('etag')! }
    expect((await ask(`/v1/files/${ids.subtitle}/subtitles.vtt`, again)).status).toBe(304)
  })

  it('are converted once, and read without asking the storage again', async () => {
    const path = `/v1/files/${ids.subtitle}/subtitles.vtt`
    const first = await ask(path)
    const { storage } = app.services
    const keys: string[] = []
    for await (const { sha256 } of storage.list()) keys.push(sha256)
    const key = createHash('sha256').update(srt).digest('hex')
    expect(keys).toContain(key)
    await storage.remove(key)
    try {
      const second = await ask(`${path}?locale=uk`)
      expect([second.status, await second.text()]).toEqual([200, await first.text()])
      expect(second.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
    } finally {
      await storage.put(srt)
    }
  })

  it('are only subtitles', async () => {
    expect((await ask(`/v1/files/${ids.trailer}/subtitles.vtt`)).status).toBe(404)
  })
})

describe('the kit', () => {
  const listNames = async (query: string) => {
    const response = await ask(`/v1/films/winter-road/kit.zip?locale=pl${query}`)
    const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
    return [...bytes.matchAll(/PK\x01\x02[^]{42}([ -~]*?\.(?:mp4|pdf|srt|jpg|txt))/g)].map(
      ([, name]) => name!.split('/').slice(1).join('/'),
    )
  }

  it('holds artworks, documents and subtitles, and videos where they are asked for', async () => {
    const names = await listNames('')
    expect(names).toEqual(
      expect.arrayContaining([
        'artworks/artworks-and-credits.txt',
        'artworks/Zimowa-droga_poster-01_pl_900px.jpg',
        'files/files.txt',
        'files/Zimowa-droga_pdf_Press-book.pdf',
        'files/Zimowa-droga_subtitle_Polish-subtitles_pl.srt',
      ]),
    )
    const mp4 = 'files/Zimowa-droga_trailer_Zwiastun-glowny_uk.mp4'
    expect(names).not.toContain(mp4)
    expect(await listNames('&videos=yes')).toContain(mp4)
  })
})

describe('what was withdrawn or is not open yet', () => {
  it('is gone or was never there, whatever it is', async () => {
    const data = { film: film.id }
    const still = (await buildStill(app, data)).id
    const artwork = (await buildArtwork(app, { ...data, jpeg: await drawJpeg({ hue: 9 }) })).id
    const file = (await buildPressFile(app, data)).id
    const spoken = { bytes: Buffer.concat([srt, srt]), fileName: 'uk.srt', kind: 'subtitle' }
    const subtitle = (await buildPressFile(app, { ...data, ...spoken, locale: 'uk' })).id
    await desk.readFilm('winter-road')
    const addresses = [
      `/v1/stills/${still}/web`,
      `/v1/artworks/${artwork}/web`,
      `/v1/files/${file}`,
      `/v1/files/${subtitle}/subtitles.vtt`,
    ]
    const records = [
      ...[`stills/${still}`, `artworks/${artwork}`],
      ...[`press-files/${file}`, `press-files/${subtitle}`],
    ]
    const listStatuses = () =>
      Promise.all(addresses.map(async (path) => (await ask(path, {}, 'HEAD')).status))
    const publishAll = async (json: Record<string, unknown>) => {
      for (const record of records) await desk.publish(record, json)
      await desk.readFilm('winter-road')
    }
    expect(await listStatuses()).toEqual([200, 200, 200, 200])
    await publishAll({ embargo: { until: '2999-01-01T00:00:00Z' } })
    expect(await listStatuses()).toEqual([404, 404, 404, 404])
    await publishAll({ embargo: { until: null }, withdrawn: { at: '2026-01-01T00:00:00Z' } })
    expect(await listStatuses()).toEqual([410, 410, 410, 410])
    const kit = await desk.readFilm('winter-road')
    expect(JSON.stringify(kit)).not.toMatch(new RegExp([still, artwork, file, subtitle].join('|')))
    await publishAll({ embargo: { until: '2999-01-01T00:00:00Z' } })
    expect(await listStatuses()).toEqual([404, 404, 404, 404])
  })
})
