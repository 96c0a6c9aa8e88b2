import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  buildContact,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildStill,
  buildTranslation,
} from './builders.js'
import { createTestApp, type TestApp, type TestAppOptions } from './create-test-app.js'

export const siteUrl = 'https://press.example.org'
export const password = 'a long enough password'

/** A server on a site whose addresses do not depend on its port. */
export const openSite = (options: TestAppOptions): Promise<TestApp> =>
  createTestApp({ ...options, variables: { PUBLIC_URL: siteUrl, ...options.variables } })

/** A folder for this test alone, removed with `remove`. */
export async function makeFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'laurel-keeping-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/**
 * A site with a bit of everything: films in two languages, one of them changed and published
 * again, one withdrawn, one only a draft; people, companies, laurels, stills, somebody who signs in.
 */
export async function fillSite(app: TestApp): Promise<void> {
  await app.signIn('admin')
  const person = await buildPerson(app, { name: 'Alisa Kovalenko' })
  const contact = await buildContact(app)
  for (const slug of ['first', 'second', 'withdrawn']) {
    const film = await buildFilm(app, {
      slug,
      credits: [{ job: 'director', person: person.id }],
      companies: [{ contact: contact.id, role: 'production' }],
    })
    await buildTranslation(app, { film: film.id })
    await buildTranslation(app, { film: film.id, locale: 'pl', title: `Film ${slug} – zażółć` })
    await buildStill(app, { film: film.id, people: [person.id] })
    await buildLaurel(app, { film: film.id })
    await app.services.composing.flush()
    await changeFilm(app, film.id, { runtimeMinutes: 101, _status: 'published' })
    if (slug === 'withdrawn') await changeFilm(app, film.id, { _status: 'draft' })
    if (slug === 'second') await changeFilm(app, film.id, { year: 2021 }, { draft: true })
    await app.services.composing.flush()
  }
  await buildFilm(app, { slug: 'draft', _status: 'draft' })
}

export async function changeFilm(
  app: TestApp,
  id: string,
  data: Record<string, unknown>,
  options: { draft?: boolean } = {},
): Promise<void> {
  await app.payload.update({
    collection: 'films',
    id,
    data: data,
    depth: 0,
    // A film team's work, laid out for a test.
    overrideAccess: true,
    ...options,
  })
}

/** What the outside world gets of a site: each address with its status, headers and bytes. */
export async function readSite(app: TestApp): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  const ask = async (path: string): Promise<unknown> => {
    // Packed forms come once they are made: which of them is ready is not what is compared.
    const response = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } })
    const body = Buffer.from(await response.arrayBuffer())
    const { headers } = response
    answers[path] = JSON.stringify({
      status: response.status,
      ...Object.fromEntries(kept.map((name) => [name, headers.get(name)])),
      sha256: createHash('sha256').update(body).digest('hex'),
    })
    const location = headers.get('location')
    if (location && !(pathOf(location) in answers)) await ask(pathOf(location))
    return headers.get('content-type')?.includes('json') ? JSON.parse(body.toString()) : null
  }
  for (const locale of ['en', 'pl', 'uk']) {
    await ask(`/v1/films?locale=${locale}`)
    for (const slug of ['first', 'second', 'withdrawn', 'draft']) {
      const kit = await ask(`/v1/films/${slug}?locale=${locale}`)
      for (const rendition of ['web', 'print']) {
        await ask(`/v1/films/${slug}/kit.zip?locale=${locale}&rendition=${rendition}`)
      }
      for (const url of listUrls(kit)) if (!(pathOf(url) in answers)) await ask(pathOf(url))
    }
  }
  return answers
}

const kept = [
  'etag',
  'last-modified',
  'cache-control',
  'content-type',
  'content-length',
  'content-language',
  'location',
]

const pathOf = (url: string): string => url.replace(siteUrl, '')

function listUrls(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(`${siteUrl}/v1/`) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listUrls) : []
}
