import type { CollectionSlug } from 'payload'

import {
  buildArtwork,
  buildContact,
  buildFestival,
  buildFilm,
  buildLaurel,
  buildPerson,
  buildPressFile,
  buildQuote,
  buildScreening,
  buildStill,
  buildTerms,
  buildTranslation,
  drawJpeg,
} from './builders.js'
import type { TestApp } from './create-test-app.js'
import { buildDistributor } from './distributors.js'
import { buildWebhook } from './webhooks.js'

export type Data = Record<string, unknown>

/** Documents to try what may be done to one, of any collection there is. */
export interface Targets {
  /**
   * The id of a document that nothing depends on, published where that can be: the last one made,
   * as long as it is there and need not belong to somebody.
   */
  build(slug: CollectionSlug, owner: string): Promise<string>
  /** What a client sends to make a new one; the picture of a still comes beside it. */
  draftData(slug: CollectionSlug, owner: string): Promise<Data>
  /** A version of a document, for those that have versions. */
  findVersion(slug: CollectionSlug, id: string): Promise<string | null>
}

/** `owner` is the id of the person who is to own what belongs to people. */
export async function createTargets(app: TestApp): Promise<Targets> {
  const film = (await buildFilm(app)).id
  const common = {
    festival: (await buildFestival(app)).id,
    terms: (await buildTerms(app)).id,
    jpeg: await drawJpeg(),
    distributor: (await buildDistributor(app)).id,
    webhook: (await buildWebhook(app, 'https://website.invalid/hook')).id,
  }
  const makers = createMakers(app, { film, ...common })
  const newest = new Map<CollectionSlug, string>()
  return {
    async build(slug, owner) {
      const last = newest.get(slug)
      if (last && !slug.startsWith('payload-') && (await isThere(app, slug, last))) return last
      const make =
        makers[slug] ?? (() => store(app, slug, systemRow(slug, { film, owner, ...common })))
      const { id } = await make()
      newest.set(slug, id)
      return id
    },
    draftData: (slug, owner) => clientData(app, slug, { film, owner, ...common }),
    async findVersion(slug, id) {
      if (!app.payload.collections[slug].config.versions) return null
      const { docs } = await app.payload.findVersions({
        collection: slug as 'films',
        where: { parent: { equals: id } },
        limit: 1,
        overrideAccess: true,
      })
      return docs[0] ? String(docs[0].id) : null
    },
  }
}

async function isThere({ payload }: TestApp, slug: CollectionSlug, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  const { totalDocs } = await payload.count({ collection: slug, where, overrideAccess: true })
  return totalDocs === 1
}

interface Common {
  film: string
  festival: string
  terms: string
  jpeg: Buffer
  distributor: string
  webhook: string
}

type Maker = () => Promise<{ id: string }>

function createMakers(app: TestApp, common: Common): Partial<Record<CollectionSlug, Maker>> {
  const { film, festival, terms, jpeg } = common
  return {
    films: () => buildFilm(app),
    // One film has one text in each language, so that each needs a film of its own.
    translations: async () =>
      buildTranslation(app, { film: (await buildFilm(app)).id, locale: 'pl' }),
    stills: () => buildStill(app, { film, terms, jpeg }),
    artworks: () => buildArtwork(app, { film }),
    'press-files': () => buildPressFile(app, { film }),
    laurels: () => buildLaurel(app, { film, festival }),
    screenings: () => buildScreening(app, { film, festival }),
    quotes: () => buildQuote(app, { film }),
    festivals: () => buildFestival(app),
    people: () => buildPerson(app),
    contacts: () => buildContact(app),
    terms: () => buildTerms(app),
  }
}

let counter = 0

type System = Pick<Common, 'film' | 'distributor' | 'webhook'> & { owner: string }

/** A row of what no client makes. */
function systemRow(slug: CollectionSlug, to: System): Data {
  const number = (counter += 1)
  const file = { name: 'web', sha256: 'a'.repeat(64), crc32: 1, bytes: 1, widthPx: 1, heightPx: 1 }
  const at = '2020-01-01T00:00:00.000Z'
  const rows: Partial<Record<CollectionSlug, Data>> = {
    users: {
      name: 'Somebody',
      email: `somebody-${number}@example.org`,
      password: 'a long enough password',
      role: 'translator',
      locales: ['pl'],
    },
    editions: {
      film: to.film,
      number: 1000 + number,
      at,
      state: 'public',
      slug: `an-edition-${number}`,
      contentHash: 'b',
      content: {},
    },
    distributors: { name: 'Somebody', whichFilms: 'all', whichLocales: 'all' },
    'distributor-keys': {
      distributor: to.distributor,
      label: 'A',
      hash: `hash-${number}`,
      lastCharacters: 'AAAA',
    },
    // Of a host that answers nobody: what is sent there is not what is asked.
    webhooks: {
      label: 'A website',
      url: 'https://website.invalid/hook',
      events: ['film.published'],
      whichFilms: 'all',
      isActive: true,
      secretGeneration: 1,
    },
    deliveries: {
      webhook: to.webhook,
      type: 'film.published',
      happenedAt: at,
      state: 'given-up',
      tries: 1,
      nextAt: at,
      attempts: [],
      messageId: `message-${number}`,
      key: `message-key-${number}`,
      turn: 1,
      since: at,
    },
    openings: { film: 'none', edition: 1, at, sequence: number, after: 1, key: `key-${number}` },
    outbox: { subject: 'terms', subjectId: 'none' },
    renditions: { source: `source-${number}`, recipe: 'r', mimeType: 'image/jpeg', ...file },
    work: {
      kind: 'publish',
      subject: `subject-${number}`,
      state: 'waiting',
      dueAt: at,
      dueBy: at,
      attempts: 1,
      lastError: 'The storage is away.',
      wanted: 1,
    },
    'payload-kv': { key: `key-${number}`, data: {} },
    'payload-locked-documents': {
      document: { relationTo: 'films', value: to.film },
      user: { relationTo: 'users', value: to.owner },
    },
    'payload-preferences': {
      key: `preference-${number}`,
      value: { a: 1 },
      user: { relationTo: 'users', value: to.owner },
    },
    'payload-migrations': { name: `migration-${number}`, batch: 1 },
  }
  return rows[slug] ?? {}
}

async function clientData(
  app: TestApp,
  slug: CollectionSlug,
  to: Common & { owner: string },
): Promise<Data> {
  const { film, festival, terms } = to
  const number = (counter += 1)
  const own: Partial<Record<CollectionSlug, Data>> = {
    films: { originalTitle: 'New', slug: `new-film-${number}`, sourceLocale: 'en' },
    stills: { film, terms, role: 'scene' },
    artworks: { film, kind: 'poster' },
    'press-files': { film, kind: 'pdf' },
    laurels: { film, festival },
    screenings: { film, festival, audience: 'public' },
    quotes: { film, locale: 'en', outlet: 'New' },
    festivals: { title: 'New' },
    people: { name: 'New' },
    contacts: { name: 'New' },
    terms: { name: 'New' },
  }
  if (slug !== 'translations') return own[slug] ?? systemRow(slug, to)
  return { film: (await buildFilm(app)).id, locale: 'pl', title: 'Nowy', step: 'translating' }
}

/** Writes a row as it is, past every rule. */
async function store(app: TestApp, slug: CollectionSlug, data: Data): Promise<{ id: string }> {
  if (slug === 'users') {
    const user = await app.payload.create({
      collection: slug,
      data: data as never,
      overrideAccess: true,
    })
    return { id: user.id }
  }
  const id = crypto.randomUUID()
  const isOurs = !slug.startsWith('payload-')
  const row = (await app.payload.db.create({
    collection: slug,
    data: { ...data, ...(isOurs && { id }) },
    req: {},
  })) as { id: string | number }
  return { id: String(row.id) }
}
