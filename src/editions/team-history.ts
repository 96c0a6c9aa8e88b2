import type { Payload } from 'payload'

import { revealAmended, type Removed } from './amend.js'
import type { Edition } from './content.js'
import { diffContents, type Change } from './diff.js'
import { findNewestEdition, findNewestPublicEdition, readEditionsBelow } from './edition-rows.js'

/** One edition as the film's team looks back at it. */
export interface PastEdition extends Pick<Edition, 'number' | 'at'> {
  isPublic: boolean
  /** Since the edition before, as both may be seen now. */
  changes: Change[]
  /** How much of it was taken back since. */
  removed: Removed
}

/** Some of a film's editions, the newest first. */
export interface TeamHistory {
  /** `null` where the film never was public. */
  newest: (Pick<Edition, 'number' | 'at' | 'slug'> & { isPublic: boolean }) | null
  /** When the film opens, where it is under an embargo. */
  opensAt: string | null
  editions: PastEdition[]
}

/**
 * The editions of a film numbered below one, `limit` of them at most, each with what it changed:
 * embargoed or not, since its team asks, and less what was withdrawn later.
 *
 * @param args.below `null` for the newest ones
 * @param args.locale in which people and festivals are named
 */
export async function readTeamHistory(args: {
  payload: Payload
  filmId: string
  below: number | null
  limit: number
  locale: string
  now: Date
}): Promise<TeamHistory> {
  const { payload, filmId, below, limit, locale, now } = args
  const newest = await findNewestEdition({ payload, filmId })
  if (!newest) return { newest: null, opensAt: null, editions: [] }
  // Where the film was taken back, what was public last says what may be told.
  const ruling = newest.content ? newest : await findNewestPublicEdition({ payload, filmId })
  const found = await readEditionsBelow({
    ...{ payload, filmId },
    below: below ?? newest.number + 1,
    // The one before the last shown is needed for what changed since.
    limit: limit + 1,
  })
  const shown = found.map((edition) => ({
    edition,
    amended: ruling && revealAmended({ edition, newest: ruling, viewer: team, instant: now }),
  }))
  const { number, at, slug, content } = newest
  return {
    newest: { number, at, slug, isPublic: content !== null },
    opensAt: content?.film.opensAt ?? null,
    editions: shown.slice(0, limit).map(({ edition, amended }, index) => ({
      number: edition.number,
      at: edition.at,
      isPublic: edition.content !== null,
      changes: diffContents(
        shown[index + 1]?.amended?.content ?? null,
        amended?.content ?? null,
        locale,
      ),
      removed: amended?.removed ?? nothing,
    })),
  }
}

const team = { kind: 'staff', seesEmbargoed: true } as const
const nothing: Removed = { credits: 0, stills: 0, artworks: 0, files: 0 }
