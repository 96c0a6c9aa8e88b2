import type { Payload, Where } from 'payload'

type Mentioning = 'films' | 'stills' | 'laurels' | 'screenings'

/** Where a shared record shows up: the collection that names it, by which path, and its film. */
const mentions: Record<string, { slug: Mentioning; path: string }[]> = {
  people: [
    { slug: 'films', path: 'credits.person' },
    { slug: 'stills', path: 'people' },
  ],
  contacts: [{ slug: 'films', path: 'companies.contact' }],
  festivals: [
    { slug: 'laurels', path: 'festival' },
    { slug: 'screenings', path: 'festival' },
  ],
  terms: [{ slug: 'stills', path: 'terms' }],
}

/** The ids of the films whose public face a changed record may touch. */
export async function findAffectedFilms(
  payload: Payload,
  subject: { subject: string; subjectId: string },
): Promise<string[]> {
  if (subject.subject === 'films') return [subject.subjectId]
  const found: string[] = []
  // First those that name the record now: they are read most.
  for (const { slug, path } of mentions[subject.subject] ?? []) {
    const where: Where = { [path]: { equals: subject.subjectId } }
    const { docs } = await payload.find({
      collection: slug,
      where,
      depth: 0,
      limit: 5000,
      pagination: false,
      // Composing is for everybody; what each may see is decided when it is read.
      overrideAccess: true,
    })
    for (const doc of docs) {
      const filmId = slug === 'films' ? doc.id : (doc as { film?: unknown }).film
      if (typeof filmId === 'string') found.push(filmId)
    }
  }
  if (subject.subject === 'people') found.push(...(await findFilmsThatNamed(payload, subject)))
  return [...new Set(found)]
}

/**
 * Whoever may be named no more is taken out of older editions too, also of films that stopped
 * naming them long ago: which ones those are only their editions know, so all are looked at. It
 * happens seldom, and a film that never named them gets no edition by it.
 */
async function findFilmsThatNamed(
  payload: Payload,
  { subjectId }: { subjectId: string },
): Promise<string[]> {
  const { totalDocs } = await payload.count({
    collection: 'people',
    where: {
      and: [
        { id: { equals: subjectId } },
        { _status: { equals: 'published' } },
        { 'withdrawn.at': { exists: false } },
      ],
    },
    overrideAccess: true,
  })
  if (totalDocs > 0) return []
  const { docs } = await payload.find({
    collection: 'films',
    select: { slug: true },
    depth: 0,
    limit: 5000,
    pagination: false,
    // Composing is for everybody; what each may see is decided when it is read.
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}
