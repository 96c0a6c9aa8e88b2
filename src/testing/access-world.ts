import { buildContacts, buildDirectory, buildFilms, buildPeople } from './access-films.js'
import { buildLaurels, buildParts, buildStills, buildTranslations } from './access-parts.js'
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
