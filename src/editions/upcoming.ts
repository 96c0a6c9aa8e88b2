import type { Payload } from 'payload'

import { composeContent } from './compose.js'
import { renditionNames, type Edition, type EditionContent } from './content.js'
import { diffContents, type Change } from './diff.js'
import { findNewestEdition } from './edition-rows.js'
import { listNamedBefore } from './named-before.js'
import { readFilmRecord, type FilmRecord } from './record.js'
import { listUnrendered } from './unrendered.js'
import { listWaiting, type Waiting } from './waiting.js'

/** What the next edition would be, were every draft of the film published now. */
export interface Upcoming {
  /** `null` where the film never was public. */
  newest: Pick<Edition, 'number' | 'at'> | null
  /** Whether the newest edition shows the film, or says that it was taken back. */
  isPublic: boolean
  /** Against the newest edition; of a film that is not public, all that it would begin with. */
  changes: Change[]
  /** The documents whose newest form is a draft. */
  waiting: Waiting[]
}

/**
 * Composes the newest drafts as the composer would, and compares them with what is public. Keeps
 * nothing, renders nothing, and asks the database a number of questions that does not grow with the
 * film. What it tells is the team's alone. Gives `null` where there is no such film.
 *
 * @param args.locale in which people and festivals are named
 */
export async function readUpcoming(args: {
  payload: Payload
  filmId: string
  locale: string
}): Promise<Upcoming | null> {
  const { payload, filmId, locale } = args
  const newest = await findNewestEdition({ payload, filmId })
  const namedBefore = await listNamedBefore(payload, newest)
  const record = await readFilmRecord({ payload, filmId, drafts: true, namedBefore })
  if (!record) return null
  const after = composeContent(awaitRenditions(record), namedBefore)
  return {
    newest: newest && { number: newest.number, at: newest.at },
    isPublic: Boolean(newest?.content),
    changes: diffContents(newest?.content ?? bareOf(after), after, locale),
    waiting: listWaiting(record),
  }
}

/** The film with nothing told of it: what is first public is all that it then holds. */
const bareOf = (content: EditionContent): EditionContent => ({
  ...content,
  ...{ translations: {}, credits: [], companies: [], laurels: [], stills: [], artworks: [] },
  ...{ files: [], quotes: [], screenings: [], contacts: [] },
})

/** A picture that is not rendered yet will be by the time it is published: it counts already. */
function awaitRenditions(record: FilmRecord): FilmRecord {
  const renditions = new Map(record.renditions)
  for (const source of listUnrendered(record)) {
    const awaited = renditionNames.map((name) => ({
      ...{ id: `${source}-${name}`, source, recipe: '', name, sha256: '', crc32: 0, bytes: 0 },
      ...{ widthPx: 0, heightPx: 0, mimeType: '', createdAt: '', updatedAt: '' },
    }))
    renditions.set(source, [...(renditions.get(source) ?? []), ...awaited])
  }
  return { ...record, renditions }
}
