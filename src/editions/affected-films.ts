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
  return [...new Set(found)]
}
