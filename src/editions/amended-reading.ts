import { revealAmended } from './amend.js'
import type { Catalogue } from './catalogue.js'
import type { Edition } from './content.js'
import { createEditionStore, type ReadEditions } from './edition-store.js'
import { chooseLocale, type Asked } from './press-kits.js'
import { keepReachable } from './reachable.js'
import { createStandings } from './standing.js'

export interface AmendedReadingDeps {
  catalogue: Catalogue
  readEditions: ReadEditions
  now: () => Date
}

/** A few hundred editions of usual size. */
const mostKeptBytes = 32 * 1024 * 1024

export type AmendedReading = ReturnType<typeof createAmendedReading>
export type FoundEdition = Exclude<Awaited<ReturnType<AmendedReading['findEdition']>>, string>

/**
 * Reads editions as one viewer may see them now: older ones less what the newest withdrew or holds
 * back. The catalogue keeps the newest edition alone, so others are read from the database.
 */
export function createAmendedReading({ catalogue, readEditions, now }: AmendedReadingDeps) {
  const readKept = createEditionStore({ readEditions, mostBytes: mostKeptBytes })
  const standings = createStandings({ catalogue, now })

  function findNewest(slug: string): Edition | null {
    const found = catalogue.find(slug)
    return found.state === 'found' ? found.edition : null
  }

  /** Those of these numbers that there are, with what this viewer sees of each. */
  async function read(newest: Edition, numbers: readonly number[], { viewer, publicUrl }: Asked) {
    const wanted = numbers.filter((number) => number >= 1 && number <= newest.number)
    const editions = await readKept(newest.filmId, wanted)
    const instant = now()
    const amend = createOnce((edition: Edition) =>
      revealAmended({ edition, newest, viewer, instant }),
    )
    /** How long what is told of these editions stands. */
    const standingOf = (told: (string | number)[]) =>
      standings.ofEditions({
        ...{ newest, editions: [...editions.values()], told },
        asked: { viewer, instant, publicUrl },
      })
    return { editions, instant, amend, standingOf }
  }

  /** An edition as this viewer sees it, in the language that suits them. */
  async function findEdition(slug: string, number: number, asked: Asked) {
    const newest = findNewest(slug)
    if (!newest) return 'unknown'
    const { editions, instant, amend, standingOf } = await read(newest, [number], asked)
    const kept = editions.get(number)
    if (!kept) return 'unknown'
    const amended = amend(kept)
    if (!amended) return kept.content ? 'unknown' : 'withdrawn'
    const { content, removed } = keepReachable(amended, newest)
    const edition = { ...kept, slug: newest.slug, content }
    const locale = chooseLocale(edition, asked, instant)
    const standing = standingOf(['kit', number, locale])
    return { newest, kept, edition, removed, standing, instant, locale }
  }

  return { findNewest, read, findEdition }
}

/** Makes what belongs to an edition once, however often it is asked for. */
function createOnce<Made>(make: (edition: Edition) => Made) {
  const made = new Map<Edition, Made>()
  return (edition: Edition): Made => {
    if (!made.has(edition)) made.set(edition, make(edition))
    return made.get(edition)!
  }
}
