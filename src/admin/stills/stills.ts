import { missingInStill, type Missing } from '../../domain/readiness.js'
import type { Still, Term } from '../../payload-types.js'
import { readWithPublication, type Publication } from '../publication.js'
import type { Read } from '../reading/read.js'
import { thumbnailAddress } from '../thumbnail.js'

/** What the film's form shows of one still. */
export interface StillRow {
  id: string
  rank: number
  filename: string
  caption: string | null
  thumbnail: string | null
  widthPx: number | null
  heightPx: number | null
  publication: Publication
  /** The end of an embargo, also one that is over. */
  opensAt: string | null
  isWithdrawn: boolean
  missing: Missing
}

/** What the stills' panel shows. */
export interface StillsOfFilm {
  rows: StillRow[]
  /** Also beyond what one answer holds. */
  total: number
  terms: { id: string; name: string }[]
}

type Given = Pick<
  Still,
  | 'id'
  | 'filename'
  | 'originalName'
  | 'caption'
  | 'alt'
  | 'credit'
  | 'copyright'
  | 'rank'
  | 'opensAt'
  | 'withdrawn'
  | 'sha256'
  | 'widthPx'
  | 'heightPx'
> & { terms?: string | null; _status: 'draft' | 'published' }

const stillFields: (keyof Given)[] = [
  'filename',
  'originalName',
  'caption',
  'alt',
  'credit',
  'copyright',
  'terms',
  'rank',
  'opensAt',
  'withdrawn',
  'sha256',
  'widthPx',
  'heightPx',
]

/** Every still of a film in its order, and the terms of use that may be chosen for them. */
export async function readStills(read: Read, filmId: string): Promise<StillsOfFilm> {
  const [stills, terms] = await Promise.all([
    readWithPublication<Given>(read, 'stills', {
      where: { film: { equals: filmId } },
      sort: ['rank', 'id'],
      select: stillFields,
    }),
    read<Pick<Term, 'id' | 'name'>>('terms', {
      where: {},
      drafts: true,
      sort: ['name'],
      select: ['name'],
    }),
  ])
  return {
    rows: stills.docs.map(toRow),
    total: stills.total,
    terms: terms.docs.map(({ id, name }) => ({ id, name })),
  }
}

function toRow(still: Given & { publication: Publication }): StillRow {
  return {
    id: still.id,
    rank: still.rank ?? 0,
    filename: still.originalName ?? still.filename ?? still.id,
    caption: still.caption?.trim() || null,
    thumbnail: thumbnailAddress('stills', still),
    widthPx: still.widthPx ?? null,
    heightPx: still.heightPx ?? null,
    publication: still.publication,
    opensAt: still.opensAt ?? null,
    isWithdrawn: Boolean(still.withdrawn?.at),
    missing: missingInStill(still),
  }
}
