import { revealAmended } from './amend.js'
import type { Catalogue } from './catalogue.js'
import { holdsBlob, type Edition } from './content.js'
import { describeEdition, editionPathOf, tellChange } from './describe-edition.js'
import { diffContents } from './diff.js'
import type { EditionDiff, EditionKit, EditionPage, EditionRow } from './edition-list.js'
import { createEditionStore, type ReadEditions } from './edition-store.js'
import { kitFolderName, listKitEntries } from './kit.js'
import { chooseLocale, type Asked, type KitFiles, type KitOptions } from './press-kits.js'
import { project } from './project.js'
import { keepReachable } from './reachable.js'
import { createStandings, type Standing } from './standing.js'

interface HistoryDeps {
  catalogue: Catalogue
  readEditions: ReadEditions
  now: () => Date
  /** The site's own address, for citations. */
  siteUrl: string
}

/** What became of one edition: there is none of that number, or it says that the film was withdrawn. */
export type EditionAnswer<Found> = Found | 'unknown' | 'withdrawn'

/**
 * What is told of editions, made when it is read: whoever still has what was made of it at the same
 * `standing` needs none.
 */
export interface Told<Body> {
  standing: Standing
  readonly body: Body
}

export type History = ReturnType<typeof createHistory>

/** A few hundred editions of usual size. */
const mostKeptBytes = 32 * 1024 * 1024

/**
 * The editions of a film as one viewer may see them now: older ones less what the newest withdrew
 * or holds back. Asked only of films that are found; the catalogue keeps the newest edition alone,
 * so others are read from the database.
 */
export function createHistory({ catalogue, readEditions, now, siteUrl }: HistoryDeps) {
  const readKept = createEditionStore({ readEditions, mostBytes: mostKeptBytes })
  const standings = createStandings({ catalogue, now })

  function findNewest(slug: string): Edition | null {
    const found = catalogue.find(slug)
    return found.state === 'found' ? found.edition : null
  }

  /** Those of these numbers that there are, with what this viewer sees of each. */
  async function read(newest: Edition, numbers: readonly number[], { viewer }: Asked) {
    const wanted = numbers.filter((number) => number >= 1 && number <= newest.number)
    const editions = await readKept(newest.filmId, wanted)
    const instant = now()
    const amend = createOnce((edition: Edition) =>
      revealAmended({ edition, newest, viewer, instant }),
    )
    return { editions, instant, amend }
  }

  /** An edition as this viewer sees it, in the language that suits them. */
  async function findEdition(slug: string, number: number, asked: Asked) {
    const newest = findNewest(slug)
    if (!newest) return 'unknown'
    const { editions, instant, amend } = await read(newest, [number], asked)
    const found = editions.get(number)
    if (!found) return 'unknown'
    const amended = amend(found)
    if (!amended) return found.content ? 'unknown' : 'withdrawn'
    const { content, removed } = keepReachable(amended, newest)
    const edition = { ...found, slug: newest.slug, content }
    const locale = chooseLocale(edition, asked, instant)
    const { viewer, publicUrl } = asked
    const standing = standings.ofEditions({
      ...{ newest, editions: [found], asked: { viewer, instant, publicUrl } },
      told: ['kit', number, locale],
    })
    return { newest, kept: found, edition, removed, standing, instant, locale }
  }

  type FoundEdition = Exclude<Awaited<ReturnType<typeof findEdition>>, string>

  function show(found: FoundEdition, asked: Asked): EditionKit {
    const { newest, edition, removed, instant, locale } = found
    const { viewer, publicUrl } = asked
    const kit = project({ edition, viewer, instant, locale, publicUrl, siteUrl })!
    const tag = encodeURIComponent(locale)
    const url = `${publicUrl}/v1${editionPathOf(newest.slug, edition.number)}/kit.zip?locale=${tag}`
    return {
      ...kit,
      kit: { ...kit.kit, url },
      newest: newest.number,
      removed: Object.values(removed).some((count) => count > 0) ? removed : null,
    }
  }

  return {
    /** One page of a film's editions, the newest first. */
    async list(
      slug: string,
      asked: Asked & { page: number; limit: number },
    ): Promise<Told<EditionPage> | null> {
      const newest = findNewest(slug)
      if (!newest) return null
      const { page, limit, viewer, publicUrl } = asked
      const first = newest.number - (page - 1) * limit
      // The one before the last shown is needed for what changed since.
      const numbers = Array.from({ length: limit + 1 }, (_, index) => first - index)
      const { editions, instant, amend } = await read(newest, numbers, asked)
      const locale = asked.locale ?? 'en'
      return {
        standing: standings.ofEditions({
          ...{ newest, editions: [...editions.values()], asked: { viewer, instant, publicUrl } },
          told: ['list', page, limit, locale],
        }),
        get body() {
          const see = (number: number) => {
            const edition = editions.get(number)
            return edition ? (amend(edition)?.content ?? null) : null
          }
          const rows = numbers.slice(0, limit).flatMap((number): EditionRow[] => {
            const edition = editions.get(number)
            if (!edition) return []
            const [before, after] = [see(number - 1), see(number)]
            return [describeEdition({ edition, newest, before, after, locale, publicUrl, siteUrl })]
          })
          const shape = { slug: newest.slug, newest: newest.number, editions: rows }
          const pages = Math.ceil(newest.number / limit)
          return { ...shape, page, limit, total: newest.number, pages }
        },
      }
    },

    /** The press kit of one edition, less what was taken back since. */
    async find(
      slug: string,
      number: number,
      asked: Asked,
    ): Promise<EditionAnswer<Told<EditionKit>>> {
      const found = await findEdition(slug, number, asked)
      if (typeof found === 'string') return found
      return {
        standing: found.standing,
        get body() {
          return show(found, asked)
        },
      }
    },

    /** What changed from one edition to another, in either direction. */
    async compare(
      slug: string,
      { from, to }: { from: number; to: number },
      asked: Asked,
    ): Promise<Told<EditionDiff> | { unknown: number }> {
      const newest = findNewest(slug)
      if (!newest) return { unknown: to }
      const { editions, instant, amend } = await read(newest, [from, to], asked)
      const [before, after] = [editions.get(from), editions.get(to)]
      if (!before || !after) return { unknown: before ? to : from }
      const { viewer, publicUrl } = asked
      const locale = asked.locale ?? 'en'
      return {
        standing: standings.ofEditions({
          ...{ newest, editions: [before, after], asked: { viewer, instant, publicUrl } },
          told: ['diff', from, to, locale],
        }),
        get body() {
          const [old, now] = [before, after].map((edition) => amend(edition)?.content ?? null)
          const changes = diffContents(old!, now!, locale).map(tellChange)
          return { slug: newest.slug, from, to, changes }
        },
      }
    },

    /** What a ZIP of one edition holds. */
    async findKitFiles(
      slug: string,
      number: number,
      asked: Asked & KitOptions,
    ): Promise<EditionAnswer<KitFiles>> {
      const found = await findEdition(slug, number, asked)
      if (typeof found === 'string') return found
      const kit = show(found, asked)
      const { content } = found.edition
      const { rendition, withVideos = false } = asked
      const files = listKitEntries({ kit, content, rendition, withVideos })
      return {
        ...{ files, kit, fileName: `${kitFolderName(kit)}.zip` },
        isShownStill(sha256, viewer) {
          const newest = catalogue.newestOf(found.newest.filmId)
          const edition = found.kept
          const shown = newest && revealAmended({ edition, newest, viewer, instant: now() })
          return shown !== null && holdsBlob(keepReachable(shown, newest!).content, sha256)
        },
      }
    },
  }
}

/** Makes what belongs to an edition once, however often it is asked for. */
function createOnce<Made>(make: (edition: Edition) => Made) {
  const made = new Map<Edition, Made>()
  return (edition: Edition): Made => {
    if (!made.has(edition)) made.set(edition, make(edition))
    return made.get(edition)!
  }
}
