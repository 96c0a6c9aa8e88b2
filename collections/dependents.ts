import type { CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'

import { AppError } from '../src/errors.js'
import type { GuardedSlug } from './access.js'
import { words, type Words } from './fields/words.js'

/** Who depends on whom: deleting the key is refused while a row here still finds something. */
interface Dependence {
  slug: GuardedSlug
  path: string
  /** Drafts count too where the dependent would lose what identifies it. */
  isIdentity?: boolean
  /** As does the newest draft of something published, where losing this would open it. */
  isKeptClosed?: boolean
  names: Words
}

const embargoed: [GuardedSlug, Words][] = [
  ['films', words('film', 'film', 'фільм')],
  ['stills', words('still', 'fotos', 'кадр')],
  ['artworks', words('artwork', 'grafika', 'графіка')],
  ['press-files', words('press file', 'plik dla prasy', 'файл для преси')],
]

const dependents: Partial<Record<GuardedSlug, Dependence[]>> = {
  films: [
    row('editions', 'film', words('edition', 'wydanie', 'видання'), true),
    row('translations', 'film', words('text', 'tekst', 'текст'), true),
    row('stills', 'film', words('still', 'fotos', 'кадр'), true),
    row('artworks', 'film', words('artwork', 'grafika', 'графіка'), true),
    row('press-files', 'film', words('press file', 'plik dla prasy', 'файл для преси'), true),
    row('laurels', 'film', words('laurel', 'laur', 'лавр'), true),
    row('screenings', 'film', words('screening', 'pokaz', 'показ'), true),
    row('quotes', 'film', words('quote', 'cytat', 'цитата'), true),
  ],
  festivals: [
    row('laurels', 'festival', words('laurel', 'laur', 'лавр')),
    row('screenings', 'festival', words('screening', 'pokaz', 'показ')),
  ],
  terms: [row('stills', 'terms', words('still', 'fotos', 'кадр'))],
  people: [
    row('films', 'credits.person', words('film', 'film', 'фільм')),
    row('stills', 'people', words('still', 'fotos', 'кадр')),
  ],
  // Without the screening its embargo would be forgotten, in a draft as well.
  screenings: embargoed.map(([slug, names]) => ({
    ...row(slug, 'embargo.screening', names, true),
    isKeptClosed: true,
  })),
  'press-files': [
    row('press-files', 'ofVideo', words('press file', 'plik dla prasy', 'файл для преси')),
  ],
  contacts: [row('films', 'companies.contact', words('film', 'film', 'фільм'))],
}

/** Refuses a delete that would pull something from under what is published, naming what. */
export function refuseIfNeeded(slug: GuardedSlug): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const found: string[] = []
    for (const dependence of dependents[slug] ?? []) {
      const name = await nameDependents({ dependence, id, req })
      if (name) found.push(name)
    }
    if (found.length > 0) throw inUse(found, req)
  }
}

function row(slug: GuardedSlug, path: string, names: Words, isIdentity = false): Dependence {
  return { slug, path, names, isIdentity }
}

async function nameDependents(args: {
  dependence: Dependence
  id: string | number
  req: PayloadRequest
}): Promise<string | null> {
  const { dependence, id, req } = args
  const refersToIt: Where = { [dependence.path]: { equals: id } }
  const isPublished: Where = { _status: { equals: 'published' } }
  const find = (draft: boolean) =>
    req.payload.find({
      collection: dependence.slug as 'films',
      where: dependence.isIdentity ? refersToIt : { and: [refersToIt, isPublished] },
      draft,
      depth: 0,
      limit: 3,
      pagination: true,
      // Whoever deletes must be told of all that depends on it, also of what they may not read.
      overrideAccess: true,
      req,
    })
  const found = await find(false)
  const { docs, totalDocs } =
    dependence.isKeptClosed && found.totalDocs === 0 ? await find(true) : found
  if (totalDocs === 0) return null
  const titles = docs.map((doc) => describe(doc as unknown as Record<string, unknown>))
  const more = totalDocs > docs.length ? ` +${totalDocs - docs.length}` : ''
  const kind = dependence.names[req.i18n?.language ?? 'en'] ?? dependence.names.en
  return `${kind}: ${titles.join(', ')}${more}`
}

function describe(doc: Record<string, unknown>): string {
  const title =
    doc.originalTitle ??
    doc.title ??
    doc.filename ??
    doc.award ??
    doc.section ??
    doc.number ??
    doc.id
  return `“${String(title)}”`
}

function inUse(found: string[], req: PayloadRequest): AppError {
  const list = found.join('; ')
  const sentences: Words = words(
    `This cannot be deleted, because something depends on it (${list}). Change or delete that first, or unpublish instead.`,
    `Nie można tego usunąć, bo coś od tego zależy (${list}). Najpierw zmień lub usuń tamto albo wycofaj publikację.`,
    `Це не можна видалити, бо від нього щось залежить (${list}). Спершу змініть або видаліть те чи зніміть із публікації.`,
  )
  return new AppError('IN_USE', sentences[req.i18n?.language ?? 'en'] ?? sentences.en)
}
