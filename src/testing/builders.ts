import { tmpdir } from 'node:os'
import sharp from 'sharp'

import { ingestPressFile } from '../../collections/press-files/ingest-press-file.js'
import { ingestArrived, ingestFile } from '../../collections/stills/ingest.js'
import type {
  Artwork,
  Film,
  Laurel,
  PressFile,
  Quote,
  Screening,
  Still,
  Translation,
} from '../payload-types.js'
import type { TestApp } from './create-test-app.js'

type App = Pick<TestApp, 'payload' | 'services'>
type Overrides = Record<string, unknown>
type Slug =
  | 'films'
  | 'translations'
  | 'stills'
  | 'artworks'
  | 'press-files'
  | 'laurels'
  | 'screenings'
  | 'quotes'
  | 'festivals'
  | 'people'
  | 'contacts'
  | 'terms'

let counter = 0

/** A number that no other record of this test has. */
const next = () => (counter += 1)

/** Builders make records with what a test does not care about filled in, published unless told. */
async function build<Doc>(
  { payload }: App,
  collection: Slug,
  data: Overrides,
  more: Overrides = {},
): Promise<Doc> {
  const doc = await payload.create({
    collection,
    data: { _status: 'published', ...data } as never,
    depth: 0,
    // Records are laid out for a test, in nobody's name.
    overrideAccess: true,
    ...more,
  })
  return doc as Doc
}

export function buildFilm(app: App, overrides: Overrides = {}): Promise<Film> {
  const number = next()
  return build<Film>(app, 'films', {
    slug: `film-${number}`,
    originalTitle: `Film ${number}`,
    sourceLocale: 'en',
    year: 2023,
    runtimeMinutes: 100,
    kind: 'documentary',
    countries: ['UA', 'PL'],
    spokenLanguages: ['uk'],
    ...overrides,
  })
}

export const buildTranslation = (app: App, overrides: Overrides & { film: string }) =>
  build<Translation>(app, 'translations', {
    locale: 'en',
    title: 'A Film',
    synopsisLong: 'A long synopsis.',
    ...overrides,
  })

export const buildPerson = (app: App, overrides: Overrides = {}) =>
  build<{ id: string }>(app, 'people', {
    name: `Person ${next()}`,
    nameApproved: true,
    ...overrides,
  })

export const buildContact = (app: App, overrides: Overrides = {}) =>
  build<{ id: string }>(app, 'contacts', {
    name: `Company ${next()}`,
    role: 'press',
    isPublic: true,
    email: 'press@example.org',
    ...overrides,
  })

export const buildFestival = (app: App, overrides: Overrides = {}) =>
  build<{ id: string }>(app, 'festivals', { title: `Festival ${next()}`, ...overrides })

export const buildTerms = (app: App, overrides: Overrides = {}) =>
  build<{ id: string }>(app, 'terms', {
    name: `Terms ${next()}`,
    text: [
      { locale: 'en', text: 'For editorial use about the film.' },
      { locale: 'pl', text: 'Do użytku redakcyjnego o filmie.' },
    ],
    ...overrides,
  })

export async function buildLaurel(
  app: App,
  overrides: Overrides & { film: string },
): Promise<Laurel> {
  const festival = overrides.festival ?? (await buildFestival(app)).id
  return build<Laurel>(app, 'laurels', {
    festival,
    year: 2023,
    award: 'Best Film',
    result: 'winner',
    ...overrides,
  })
}

export const buildScreening = (app: App, overrides: Overrides & { film: string }) =>
  build<Screening>(app, 'screenings', {
    venue: 'Kino Kultura',
    city: 'Warsaw',
    country: 'PL',
    day: '2026-05-17',
    time: '19:30',
    timeZone: 'Europe/Warsaw',
    audience: 'public',
    ...overrides,
  })

export const buildQuote = (app: App, overrides: Overrides & { film: string }) =>
  build<Quote>(app, 'quotes', {
    locale: 'en',
    text: 'A film to remember.',
    outlet: `Outlet ${next()}`,
    ...overrides,
  })

export async function buildStill(
  app: App,
  { jpeg, ...overrides }: Overrides & { film: string; jpeg?: Buffer },
): Promise<Still> {
  const terms = overrides.terms ?? (await buildTerms(app)).id
  const data = jpeg ?? (await drawJpeg({ hue: (next() * 47) % 360 }))
  const file = { name: 'still.jpg', data, mimetype: 'image/jpeg', size: data.byteLength }
  const ingested = await ingestFile({ storage: app.services.storage, file })
  return build<Still>(
    app,
    'stills',
    {
      role: 'scene',
      caption: 'A caption.',
      alt: 'What is to be seen.',
      credit: 'Somebody',
      terms,
      ...overrides,
    },
    { file, context: { ingested } },
  )
}

export async function buildArtwork(
  app: App,
  { jpeg, ...overrides }: Overrides & { film: string; jpeg?: Buffer },
) {
  const blob = await app.services.storage.put(jpeg ?? (await drawJpeg({ hue: next() })))
  const upload = { ...blob, fileName: 'poster.jpg' }
  const deps = { storage: app.services.storage, temporaryDirectory: tmpdir() }
  const { focalX: _, focalY: __, ...ingested } = await ingestArrived({ deps, upload })
  const data = { kind: 'poster', alt: 'What is to be seen.', ...overrides }
  return build<Artwork>(app, 'artworks', data, { context: { ingested } })
}

/** A file with these bytes, a PDF unless told. */
export async function buildPressFile(
  app: App,
  {
    bytes,
    fileName = 'notes.pdf',
    ...overrides
  }: Overrides & {
    film: string
    bytes?: Buffer
    fileName?: string
  },
) {
  const blob = await app.services.storage.put(bytes ?? Buffer.from(`%PDF-1.7 number ${next()}`))
  const upload = { ...blob, fileName }
  const ingested = await ingestPressFile({ deps: app.services, upload })
  const data = { kind: 'pdf', title: 'Press notes', ...overrides }
  return build<PressFile>(app, 'press-files', data, { context: { ingested } })
}

/** A small photograph-like JPEG, different for each hue. */
export function drawJpeg({
  hue = 0,
  widthPx = 900,
  heightPx = 600,
}: { hue?: number; widthPx?: number; heightPx?: number } = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <defs><linearGradient id="g"><stop stop-color="hsl(${hue},60%,40%)"/>
    <stop offset="1" stop-color="hsl(${(hue + 90) % 360},70%,70%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer()
}
