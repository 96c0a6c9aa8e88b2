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

/**
 * A site with everything in it that a visitor must not see, each with the word `SECRET` in it, and
 * beside it what they may. Slugs, names and texts of what is open never carry the word.
 */
export async function buildWorld(app: TestApp) {
  const staff = await buildTranslator(app)
  const people = await buildPeople(app)
  const contacts = await buildContacts(app)
  const films = await buildFilms(app, { people, contacts })
  const directory = await buildDirectory(app)
  const stills = await buildStills(app, { films, people, terms: directory.terms })
  const laurels = await buildLaurels(app, { films, directory })
  const parts = await buildParts(app, { films, directory })
  const translations = await buildTranslations(app, { films, stills, laurels, staff })
  await leaveDrafts(app, { film: films.open, translation: translations.pl })
  return { people, contacts, films, stills, ...directory, laurels, ...parts, translations, staff }
}

export type World = Awaited<ReturnType<typeof buildWorld>>

/** The names of what anybody may read, in each collection that has something to read. */
const openNames = {
  films: ['open'],
  translations: ['pl', 'uk'],
  stills: ['open'],
  artworks: ['open'],
  'press-files': ['open'],
  laurels: ['open'],
  screenings: ['open'],
  quotes: ['open'],
  festivals: ['open'],
  // Someone whose name nobody approved is there, without a name.
  people: ['open', 'unapproved'],
  contacts: ['open'],
  terms: ['open'],
} as const

export const openTo = {
  /** The ids of what a visitor may read. */
  visitors(world: World, slug: keyof typeof openNames): string[] {
    const documents: Record<string, string> = world[slug]
    return openNames[slug].map((name) => documents[name]!)
  },
}

const draft = { _status: 'draft' }
const longAgo = '2001-01-01T00:00:00.000Z'
const farAhead = '2999-01-01T00:00:00.000Z'

async function buildTranslator({ payload }: TestApp): Promise<string> {
  const { id } = await payload.create({
    collection: 'users',
    data: {
      name: 'SECRET translator',
      email: 'secret-translator@example.org',
      password: 'a long enough password',
      role: 'translator',
      locales: ['pl'],
    },
    overrideAccess: true,
  })
  return id
}

async function buildPeople(app: TestApp) {
  const nameForms = [
    { locale: 'pl', form: 'Zgodna Forma', approved: true },
    { locale: 'uk', form: 'SECRET форма', approved: false },
  ]
  const open = await buildPerson(app, { name: 'Open Person', nameForms })
  const unapproved = await buildPerson(app, { name: 'SECRET unapproved', nameApproved: false })
  const withdrawn = await buildPerson(app, {
    name: 'SECRET withdrawn',
    bios: [{ locale: 'en', text: 'SECRET life' }],
    withdrawn: { at: longAgo, why: 'SECRET reason' },
  })
  const drafted = await buildPerson(app, { name: 'SECRET drafted', ...draft })
  return {
    open: open.id,
    unapproved: unapproved.id,
    withdrawn: withdrawn.id,
    drafted: drafted.id,
  }
}

async function buildContacts(app: TestApp) {
  const secret = { name: 'SECRET company', email: 'secret@example.org', phone: '+48 22 555 01 23' }
  const open = await buildContact(app, { name: 'Open Company' })
  const hidden = await buildContact(app, { ...secret, isPublic: false })
  const drafted = await buildContact(app, { ...secret, ...draft })
  return { open: open.id, private: hidden.id, drafted: drafted.id }
}

async function buildFilms(
  app: TestApp,
  { people, contacts }: { people: Record<string, string>; contacts: Record<string, string> },
) {
  const credits = Object.values(people).map((person) => ({ job: 'director', person }))
  const companies = Object.values(contacts).map((contact) => ({ role: 'production', contact }))
  const sources = [{ fact: 'year', stated: 'SECRET year', source: 'SECRET source', isOurs: true }]
  const open = await buildFilm(app, {
    slug: 'open-film',
    originalTitle: 'Open Film',
    credits,
    companies,
    sources,
  })
  const secret = { originalTitle: 'SECRET title' }
  const drafted = await buildFilm(app, { ...secret, slug: 'secret-draft', ...draft })
  const embargoed = await buildFilm(app, {
    ...secret,
    slug: 'secret-embargoed',
    embargo: { until: farAhead },
  })
  const unpublished = await buildFilm(app, { ...secret, slug: 'secret-unpublished' })
  await app.payload.update({
    collection: 'films',
    id: unpublished.id,
    data: { _status: 'draft' },
    overrideAccess: true,
  })
  return {
    open: open.id,
    drafted: drafted.id,
    embargoed: embargoed.id,
    unpublished: unpublished.id,
  }
}

async function buildStills(
  app: TestApp,
  {
    films,
    people,
    terms,
  }: {
    films: Record<string, string>
    people: Record<string, string>
    terms: Record<string, string>
  },
) {
  const jpeg = await drawJpeg()
  const film = films.open!
  const common = { jpeg, terms: terms.open }
  const secret = {
    ...common,
    caption: 'SECRET caption',
    alt: 'SECRET alt',
    credit: 'SECRET credit',
  }
  const open = await buildStill(app, {
    ...common,
    film,
    people: [people.unapproved, people.open],
    withdrawn: { why: 'SECRET reason, taken back' },
  })
  const drafted = await buildStill(app, { ...secret, film, ...draft })
  const embargoed = await buildStill(app, { ...secret, film, embargo: { until: farAhead } })
  const withdrawn = await buildStill(app, {
    ...secret,
    film,
    withdrawn: { at: longAgo, why: 'SECRET reason' },
  })
  const ofEmbargoed = await buildStill(app, { ...secret, film: films.embargoed! })
  return {
    open: open.id,
    drafted: drafted.id,
    embargoed: embargoed.id,
    withdrawn: withdrawn.id,
    ofEmbargoed: ofEmbargoed.id,
  }
}

async function buildDirectory(app: TestApp) {
  const festivals = {
    open: (await buildFestival(app, { title: 'Open Festival' })).id,
    drafted: (await buildFestival(app, { title: 'SECRET festival', ...draft })).id,
  }
  const terms = {
    open: (await buildTerms(app, { name: 'Open terms' })).id,
    drafted: (await buildTerms(app, { name: 'SECRET terms', ...draft })).id,
  }
  return { festivals, terms }
}

async function buildLaurels(
  app: TestApp,
  {
    films,
    directory,
  }: { films: Record<string, string>; directory: { festivals: Record<string, string> } },
) {
  const festival = directory.festivals.open
  const award = 'SECRET award'
  const open = await buildLaurel(app, { film: films.open!, festival })
  const drafted = await buildLaurel(app, { film: films.open!, festival, award, ...draft })
  const ofEmbargoed = await buildLaurel(app, { film: films.embargoed!, festival, award })
  return { open: open.id, drafted: drafted.id, ofEmbargoed: ofEmbargoed.id }
}

/** Artworks, files, screenings and quotes; what is open is in no language, but for the quote. */
async function buildParts(
  app: TestApp,
  {
    films,
    directory,
  }: { films: Record<string, string>; directory: { festivals: Record<string, string> } },
) {
  const film = films.open!
  const jpeg = await drawJpeg()
  const secretPicture = { jpeg, caption: 'SECRET', alt: 'SECRET alt', credit: 'SECRET credit' }
  const withdrawn = { at: longAgo, why: 'SECRET reason' }
  const embargo = { until: farAhead }
  const inEach = async (
    make: (data: { film: string } & Record<string, unknown>) => Promise<{ id: string }>,
    open: object,
    secret: object,
  ) => ({
    open: (await make({ film, ...open })).id,
    drafted: (await make({ film, ...secret, ...draft })).id,
    embargoed: (await make({ film, ...secret, embargo })).id,
    withdrawn: (await make({ film, ...secret, withdrawn })).id,
    ofEmbargoed: (await make({ film: films.embargoed!, ...secret })).id,
  })
  const artworks = await inEach((data) => buildArtwork(app, data), { jpeg }, secretPicture)
  const title = 'SECRET file'
  const pressFiles = await inEach((data) => buildPressFile(app, data), {}, { title })
  const festival = directory.festivals.open
  const notes = [{ locale: 'en', text: 'SECRET note' }]
  const secretPlace = { festival, notes, venue: 'SECRET venue' }
  const screenings = {
    open: (await buildScreening(app, { film, festival })).id,
    drafted: (await buildScreening(app, { film, ...secretPlace, ...draft })).id,
    ofEmbargoed: (await buildScreening(app, { film: films.embargoed!, ...secretPlace })).id,
  }
  const text = 'SECRET quote'
  const quotes = {
    open: (await buildQuote(app, { film, locale: 'pl', text: 'Otwarty cytat.' })).id,
    drafted: (await buildQuote(app, { film, text, ...draft })).id,
    ofEmbargoed: (await buildQuote(app, { film: films.embargoed!, text })).id,
  }
  return { artworks, 'press-files': pressFiles, screenings, quotes }
}

async function buildTranslations(
  app: TestApp,
  world: {
    films: Record<string, string>
    stills: Record<string, string>
    laurels: Record<string, string>
    staff: string
  },
) {
  const { films, stills, laurels, staff } = world
  const film = films.open!
  const captions = Object.entries(stills)
    .filter(([name]) => name !== 'open' && name !== 'ofEmbargoed')
    .map(([, still]) => ({ still, caption: 'SECRET caption', alt: 'SECRET alt' }))
  const awards = [{ laurel: laurels.drafted, text: 'SECRET award' }]
  const pl = await buildTranslation(app, {
    film,
    locale: 'pl',
    title: 'Otwarty',
    translator: staff,
    captions,
    awards,
  })
  const uk = await buildTranslation(app, { film, locale: 'uk', title: 'Відкритий' })
  const drafted = await buildTranslation(app, { film, title: 'SECRET title', ...draft })
  const ofEmbargoed = await buildTranslation(app, {
    film: films.embargoed!,
    title: 'SECRET title',
  })
  return { pl: pl.id, uk: uk.id, drafted: drafted.id, ofEmbargoed: ofEmbargoed.id }
}

/** What is open has drafts waiting, too. */
async function leaveDrafts(
  { payload }: TestApp,
  { film, translation }: { film: string; translation: string },
): Promise<void> {
  const save = { draft: true, depth: 0, overrideAccess: true }
  const originalTitle = 'SECRET next title'
  await payload.update({ collection: 'films', id: film, data: { originalTitle }, ...save })
  const tagline = 'SECRET next tagline'
  await payload.update({ collection: 'translations', id: translation, data: { tagline }, ...save })
}
