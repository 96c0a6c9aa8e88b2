import type { Payload } from 'payload'

import { unknownCursor } from '../errors.js'
import type { Edition } from './content.js'
import { markOfEdition, markOfOpening, start, type Cursor, type Mark } from './cursor.js'
import { readEditionsAfter, readNewestEditions } from './edition-rows.js'
import { readNewestOpenings, readOpeningsFrom, type Opening } from './opening-rows.js'

/** What may be an event: an edition, or an embargo that ended. `place` is where one is after it. */
export type Happening = { at: string; place: Cursor } & (
  { what: 'edition'; edition: Edition } | { what: 'opening'; opening: Opening }
)

/** Rows of each series that are read together: an edition is some 100 KB in memory. */
const batchSize = 50

/**
 * Reads on from a place, in the one order that there is: an opening comes after the edition that
 * was the last when it was kept, and before the next. Bounded; `isWhole` says that it is all.
 *
 * @throws UNKNOWN_CURSOR where the place is none of this site's history
 */
export async function readHappenings(
  payload: Payload,
  { editions: edition, openings: opening }: Cursor,
): Promise<{ happenings: Happening[]; isWhole: boolean }> {
  // Editions first: what opened of one was kept before the edition after it, and is seen then.
  const editions = await readEditionsAfter({
    payload,
    sequence: Math.max(edition.sequence - 1, 0),
    limit: batchSize + 1,
  })
  const openings = await readOpeningsFrom({
    payload,
    sequence: Math.max(opening.sequence, 1),
    limit: batchSize + 1,
  })
  const areOpeningsWhole = openings.length <= batchSize
  return {
    happenings: merge({
      from: { editions: edition, openings: opening },
      editions: takeOn(editions, edition, markOfEdition),
      openings: takeOn(openings, opening, markOfOpening),
      // An edition may have come between the two readings.
      isWhole: { editions: false, openings: areOpeningsWhole },
    }),
    isWhole: editions.length <= batchSize && areOpeningsWhole,
  }
}

/** What happened last to one film, in order; the editions and openings are `limit` each at most. */
export async function readFilmHappenings(
  payload: Payload,
  film: { filmId: string; limit: number },
): Promise<Happening[]> {
  const editions = await readNewestEditions({ payload, ...film })
  const openings = await readNewestOpenings({ payload, ...film })
  return merge({ from: start, editions, openings, isWhole: { editions: true, openings: true } })
}

/** What comes after a mark, once it is certain that the mark is one of this series. */
function takeOn<Row>(rows: Row[], mark: Mark, markOf: (row: Row) => Mark): Row[] {
  if (mark.sequence === 0) return rows
  const [first, ...others] = rows
  const found = first && markOf(first)
  if (found?.sequence !== mark.sequence || found.tag !== mark.tag) throw unknownCursor()
  return others
}

function merge(args: {
  from: Cursor
  editions: Edition[]
  openings: Opening[]
  /** Whether what comes next of each can be none but these. */
  isWhole: { editions: boolean; openings: boolean }
}): Happening[] {
  const { isWhole } = args
  const editions = [...args.editions]
  const openings = [...args.openings]
  const isNext = ({ after }: Opening, edition: Edition | undefined, place: Cursor) =>
    edition ? after < edition.sequence : isWhole.editions || after <= place.editions.sequence
  const happenings: Happening[] = []
  let place = args.from
  for (;;) {
    const [edition, opening] = [editions[0], openings[0]]
    if (opening && isNext(opening, edition, place)) {
      place = { ...place, openings: markOfOpening(opening) }
      happenings.push({ what: 'opening', opening, at: opening.at, place })
      openings.shift()
    } else if (edition && (opening || isWhole.openings)) {
      place = { ...place, editions: markOfEdition(edition) }
      happenings.push({ what: 'edition', edition, at: edition.at, place })
      editions.shift()
    } else return happenings
  }
}
