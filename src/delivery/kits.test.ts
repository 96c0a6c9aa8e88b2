import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import {
  buildContact,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildPressFile,
  buildStill,
  buildTranslation,
  drawJpeg,
} from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeWith, type ForeignTool } from '../testing/foreign-tools.js'

const tools: ForeignTool[] = ['unzip', '7z', 'python3', 'curl']

/** Beside the server, which runs in this process. */
const run = promisify(execFile)

let app: TestApp
let desk: Desk
let folder: string
beforeAll(async () => {
  app = await createTestApp()
  desk = await createDesk(app)
  folder = await mkdtemp(join(tmpdir(), 'laurel-kits-'))
})
afterAll(async () => {
  await app.remove()
  await rm(folder, { recursive: true, force: true })
})

interface Unpacked {
  path: string
  bytes: number
  headers: Headers
  names: string[]
  /** The texts, by their names inside the kit's folder. */
  texts: Record<string, string>
}

async function download(slugAndQuery: string): Promise<Unpacked> {
  const [slug = '', query = ''] = slugAndQuery.split('?')
  const response = await app.request(`/v1/films/${slug}/kit.zip?${query}`)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  const path = join(folder, `${slug}-${query.replace(/\W/g, '-')}.zip`)
  await writeFile(path, bytes)
  const { names, texts } = JSON.parse(runPython(path, readAll)) as Pick<Unpacked, 'names' | 'texts'>
  return { path, bytes: bytes.byteLength, headers: response.headers, names, texts }
}

const readAll = `
texts = {n.split('/', 1)[1]: z.read(n).decode() for n in z.namelist() if n.endswith('.txt')}
print(json.dumps({'names': z.namelist(), 'texts': texts}))`

const runPython = (path: string, code: string): string => {
  const script = `import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n${code}`
  return execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })
}

function expectSound({ path }: Unpacked): void {
  execFileSync('unzip', ['-tqq', path])
  execFileSync('7z', ['t', path])
  expect(runPython(path, 'print(z.testzip())').trim()).toBe('None')
}

/** Nothing that a file system, a shell or an e-mail takes badly. */
const portable = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/

describeWith(tools, 'the kit of a film', () => {
  let film: { id: string; slug: string }
  beforeAll(async () => {
    const person = await buildPerson(app, {
      name: 'Alisa Kovalenko',
      nameForms: [{ locale: 'uk', form: 'Аліса Коваленко', approved: true }],
    })
    const contact = await buildContact(app, { name: 'Press Office', territory: 'Polska' })
    film = await buildFilm(app, {
      slug: 'we-will-not-fade-away',
      originalTitle: 'Ми не згаснемо',
      sourceLocale: 'uk',
      genres: ['coming-of-age'],
      technical: { formats: ['DCP', 'ProRes'] },
      credits: [{ job: 'director', person: person.id }],
      companies: [{ contact: contact.id, role: 'production' }],
    })
    const texts = { film: film.id, logline: 'One.\nTwo.' }
    await buildTranslation(app, { ...texts, locale: 'en', title: 'We Will Not Fade Away' })
    await buildTranslation(app, {
      ...texts,
      locale: 'uk',
      title: 'Ми не згаснемо',
      tagline: 'Гасло',
    })
    await buildTranslation(app, { ...texts, locale: 'pl', title: 'Nie zgaśniemy', logline: null })
    await buildLaurel(app, { film: film.id, award: 'Grand Prix' })
    for (const rank of [1, 2]) {
      await buildStill(app, { film: film.id, rank, credit: 'Zażółć Gęślą', caption: 'Підпис' })
    }
    await desk.countEditions(film.id)
  })

  it.each(['en', 'pl', 'uk', 'fr', 'ar'])(
    'in %s is as long as /v1 says, and opens in three tools',
    async (locale) => {
      const { kit } = await desk.readFilm(`${film.slug}?locale=${locale}`)
      const zip = await download(`${film.slug}?locale=${locale}`)
      expect(zip.headers.get('content-type')).toBe('application/zip')
      expect([kit.bytes, Number(zip.headers.get('content-length'))]).toEqual([zip.bytes, zip.bytes])
      expectSound(zip)
      expect(zip.names.filter((name) => !portable.test(name))).toEqual([])
    },
  )

  it('names every file by what it is', async () => {
    const { names, headers } = await download(`${film.slug}?locale=pl`)
    const edition = (await desk.readFilm(film.slug)).edition
    const top = `Nie-zgasniemy_press-kit_ed${edition}_pl`
    expect(headers.get('content-disposition')).toContain(`filename="${top}.zip"`)
    expect(names).toEqual(
      [
        'README.txt',
        'facts.txt',
        'texts/tagline_uk.txt',
        'texts/logline_uk.txt',
        'texts/synopsis-long_pl.txt',
        'credits.txt',
        'laurels.txt',
        'stills/captions-and-credits.txt',
        'contacts.txt',
        'stills/Nie-zgasniemy_still-01_Zazolc-Gesla_900px.jpg',
        'stills/Nie-zgasniemy_still-02_Zazolc-Gesla_900px.jpg',
      ].map((name) => `${top}/${name}`),
    )
  })

  it('says in its README which edition it is, how to cite it and how it may be used', async () => {
    const kit = await desk.readFilm(`${film.slug}?locale=pl`)
    const text = (await download(`${film.slug}?locale=pl`)).texts['README.txt']
    expect(text).toContain(`Materiały prasowe, wydanie ${kit.edition}, `)
    expect(text).toContain(`Jak cytować:\r\n${kit.citation}\r\n`)
    expect(text).toContain('Do użytku redakcyjnego o filmie.')
    expect(text).toContain('press@example.org')
  })

  it('writes its texts so that every desk opens them: marked UTF-8, lines that end in CRLF', async () => {
    const zip = await download(`${film.slug}?locale=en`)
    for (const text of Object.values(zip.texts)) {
      expect(text).toMatch(/^\ufeff[^\ufeff]+\r\n$/)
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/)
    }
    expect(zip.texts['texts/logline_en.txt']).toBe('\ufeffOne.\r\nTwo.\r\n')
  })

  it('marks what stands in another language, and gives names and facts in the reader’s', async () => {
    const zip = await download(`${film.slug}?locale=uk`)
    expect(zip.texts['credits.txt']).toContain('Режисура: Аліса Коваленко\r\n')
    expect(zip.texts['facts.txt']).toContain('Жанри: Дорослішання\r\n')
    expect(zip.texts['facts.txt']).toContain('Тривалість: 100 хв')
    expect(zip.texts['facts.txt']).toContain('Носії: DCP, ProRes\r\n')
    const polish = await download(`${film.slug}?locale=pl`)
    const captions = polish.texts['stills/captions-and-credits.txt']
    expect(captions).toContain('  Підпис [uk]\r\n  Autorstwo: Zażółć Gęślą\r\n')
  })

  it.each(['kit.zip', 'editions/1/kit.zip'])(
    'as %s goes on where a download was cut off, and begins anew where it has changed',
    async (name) => {
      const address = `/v1/films/${film.slug}/${name}?locale=pl`
      const ask = (headers: Record<string, string>) => app.request(address, { headers })
      const first = await ask({})
      const [whole, etag] = [Buffer.from(await first.arrayBuffer()), first.headers.get('etag')!]
      expect(first.headers.get('accept-ranges')).toBe('bytes')
      const cutBytes = Math.floor(whole.byteLength / 2)
      const path = join(folder, `${name.replace(/\W/g, '-')}-resumed.zip`)
      await writeFile(path, whole.subarray(0, cutBytes))
      await run('curl', ['-fsS', '-C', '-', '-o', path, `${app.url}${address}`])
      expect((await readFile(path)).equals(whole)).toBe(true)
      const range = `bytes=${cutBytes}-`
      const rest = await ask({ range, 'if-range': etag })
      expect([rest.status, rest.headers.get('content-range')]).toEqual([
        206,
        `bytes ${cutBytes}-${whole.byteLength - 1}/${whole.byteLength}`,
      ])
      expect(Buffer.from(await rest.arrayBuffer())).toEqual(whole.subarray(cutBytes))
      const other = await ask({ range, 'if-range': '"another"' })
      expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([
        200,
        whole.byteLength,
      ])
      const beyond = await ask({ range: `bytes=${whole.byteLength}-` })
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
        416,
        `bytes */${whole.byteLength}`,
      ])
      await beyond.body?.cancel()
    },
  )

  it('gives smaller pictures where rendition=web is asked for', async () => {
    const large = await buildFilm(app, { slug: 'large' })
    const jpeg = await drawJpeg({ widthPx: 2400, heightPx: 1600 })
    await buildStill(app, { film: large.id, jpeg })
    await desk.countEditions(large.id)
    const [print, web] = [
      await download('large?locale=en'),
      await download('large?locale=en&rendition=web'),
    ]
    expect(print.names.at(-1)).toMatch(/_2400px\.jpg$/)
    expect(web.names.at(-1)).toMatch(/_1600px\.jpg$/)
    expect(web.bytes).toBeLessThan(print.bytes)
    expectSound(web)
  })
})

describeWith(tools, 'a kit', () => {
  it.each([
    ['cyrillic', 'Ми не згаснемо', /^My-ne-zhasnemo_/],
    ['arabic', 'لن نتلاشى', /^arabic_/],
    ['emoji', '🎬🎞️', /^emoji_/],
    ['dots', '... ../../etc', /^etc_/],
    ['device', 'CON', /^file-CON_/],
    ['long', 'Zażółć gęślą jaźń. '.repeat(11).slice(0, 200), /^Zazolc-gesla-jazn/],
  ])('of a film with a title that is %s opens everywhere', async (slug, title, start) => {
    const film = await buildFilm(app, { slug, originalTitle: title })
    await buildTranslation(app, { film: film.id, title })
    await buildStill(app, { film: film.id, credit: '🎬'.repeat(30) + title.slice(0, 60) })
    const { kit } = await desk.readFilm(`${slug}?locale=en`)
    const zip = await download(`${slug}?locale=en`)
    expect(zip.bytes).toBe(kit.bytes)
    expectSound(zip)
    expect(zip.names[0]).toMatch(start)
    expect(Math.max(...zip.names.map((name) => name.length))).toBeLessThan(150)
    expect(zip.texts['README.txt']).toContain(title.trim())
  })

  it.each([
    ['notes-last', ['Notes', 'Notes', 'Notes 2']],
    ['notes-first', ['Notes 2', 'Notes', 'Notes']],
    ['notes-case', ['NOTES', 'Notes', 'notes', 'Notes-3']],
  ])('tells files of one title apart, whatever others are called: %s', async (slug, titles) => {
    const film = await buildFilm(app, { slug })
    for (const title of titles) await buildPressFile(app, { film: film.id, title })
    const { kit, files } = await desk.readFilm(`${slug}?locale=en`)
    expect(files).toHaveLength(titles.length)
    const zip = await download(`${slug}?locale=en`)
    expect(zip.bytes).toBe(kit.bytes)
    expectSound(zip)
    const names = zip.names
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => name.toLowerCase())
    expect(new Set(names).size).toBe(titles.length)
  })

  it('without stills and translations holds what there is, and empty lists have no file', async () => {
    const film = await buildFilm(app, { slug: 'bare', originalTitle: 'Bare' })
    await desk.countEditions(film.id)
    const zip = await download('bare?locale=pl')
    expectSound(zip)
    expect(zip.names.map((name) => name.slice(name.indexOf('/') + 1))).toEqual([
      'README.txt',
      'facts.txt',
    ])
  })
})
