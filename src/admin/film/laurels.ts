import { missingInLaurel, type Missing } from '../../domain/readiness.js'
import type { Festival, Laurel } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'

/** What the film's form says of one laurel. */
export interface LaurelRow {
  id: string
  rank: number
  festival: string
  year: number | null
  section: string | null
  award: string | null
  result: string | null
  publication: Publication
  missing: Missing
}

type Given = Pick<Laurel, 'id' | 'year' | 'section' | 'award' | 'result' | 'rank'> & {
  festival: string
  _status: 'draft' | 'published'
}

/** Every laurel of a film in its order, each with its festival's name. */
export async function readLaurels(read: Read, filmId: string): Promise<LaurelRow[]> {
  const { docs } = await readWithPublication<Given>(read, 'laurels', {
    where: { film: { equals: filmId } },
    sort: ['rank', 'id'],
    select: ['festival', 'year', 'section', 'award', 'result', 'rank'],
  })
  const names = await readFestivalNames(
    read,
    docs.map(({ festival }) => festival),
  )
  return docs.map((laurel) => ({
    id: laurel.id,
    rank: laurel.rank ?? 0,
    festival: names.get(laurel.festival) ?? laurel.festival,
    year: laurel.year ?? null,
    section: laurel.section ?? null,
    award: laurel.award ?? null,
    result: laurel.result ?? null,
    publication: laurel.publication,
    missing: missingInLaurel(laurel),
  }))
}

async function readFestivalNames(read: Read, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await read<Pick<Festival, 'id' | 'title'>>('festivals', {
    where: { id: { in: [...new Set(ids)].join(',') } },
    drafts: true,
    select: ['title'],
  })
  return new Map(docs.map(({ id, title }) => [id, title]))
}
