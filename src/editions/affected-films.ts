import type { Payload, Where } from 'payload'

import { idOrNull } from '../domain/relations.js'
import { readOn } from './read-on.js'

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

/**
 * The ids of the films whose public face a changed record may touch.
 *
 * @param listNaming films whose editions name a person, now or before
 */
export async function findAffectedFilms(
  payload: Payload,
  subject: { subject: string; subjectId: string },
  listNaming: (personId: string) => string[],
): Promise<string[]> {
  if (subject.subject === 'films') return [subject.subjectId]
  const found = new Set<string>()
  // First those that name the record now: they are read most.
  for (const { slug, path } of mentions[subject.subject] ?? []) {
    const where: Where = { [path]: { equals: subject.subjectId } }
    const select = { film: true } as const
    for await (const row of readOn<Row>({ payload, collection: slug, where, select })) {
      const filmId = slug === 'films' ? row.id : idOrNull(row.film)
      if (filmId !== null) found.add(filmId)
    }
  }
  if (subject.subject !== 'people') return [...found]
  for (const filmId of listNaming(subject.subjectId)) found.add(filmId)
  if (await mayBeNamed(payload, subject)) return [...found]
  for await (const { id } of listFilms(payload)) found.add(id)
  return [...found]
}

interface Row {
  id: string
  film?: unknown
}

async function mayBeNamed(
  payload: Payload,
  { subjectId }: { subjectId: string },
): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'people',
    where: {
      and: [
        { id: { equals: subjectId } },
        { _status: { equals: 'published' } },
        { 'withdrawn.at': { exists: false } },
      ],
    },
    // Composing is for everybody; what each may see is decided when it is read.
    overrideAccess: true,
  })
  return totalDocs > 0
}

/**
 * Whoever may be named no more is taken out of older editions too, also of films that stopped
 * naming them long ago: which ones those are only their editions know, so all are looked at. It
 * happens seldom, and a film that never named them gets no edition by it.
 */
const listFilms = (payload: Payload) =>
  readOn<Row>({ payload, collection: 'films', select: { slug: true } })
