import { revealAmended, type Amended } from './amend.js'
import type { Catalogue } from './catalogue.js'
import type { Edition, EditionContent } from './content.js'
import { describeChange, diffContents, type Change } from './diff.js'
import type { EditionDiff, EditionKit, EditionPage, EditionRow } from './edition-list.js'
import { createEditionStore, type ReadEditions } from './edition-store.js'
import { kitFolderName, listKitEntries } from './kit.js'
import { chooseLocale, type Asked, type KitFiles, type KitOptions } from './press-kits.js'
import { cite, project } from './project.js'
import { keepReachable } from './reachable.js'
import { createEditionReader } from './reader.js'

interface HistoryDeps {
  catalogue: Catalogue
  readEditions: ReadEditions
  now: () => Date
  /** The site's own address, for citations. */
  siteUrl: string
}

/** What became of one edition: there is none of that number, or it says that the film was withdrawn. */
export type EditionAnswer<Found> = Found | 'unknown' | 'withdrawn'

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

  function findNewest(slug: string): Edition | null {
    const found = catalogue.find(slug)
    return found.state === 'found' ? found.edition : null
  }

  /** Those of these numbers that there are, with what this viewer sees of each. */
  async function read(newest: Edition, numbers: readonly number[], { viewer }: Asked) {
    const wanted = numbers.filter((number) => number >= 1 && number <= newest.number)
    const editions = await readKept(newest.filmId, wanted)
    const instant = now()
    return new Map(
      [...editions].map(([number, edition]) => [
        number,
        { edition, amended: revealAmended({ edition, newest, viewer, instant }) },
      ]),
    )
  }

  async function findKit(slug: string, number: number, asked: Asked) {
    const newest = findNewest(slug)
    if (!newest) return 'unknown'
    const found = (await read(newest, [number], asked)).get(number)
    if (!found) return 'unknown'
    if (!found.amended) return found.edition.content ? 'unknown' : 'withdrawn'
    const { content, removed } = keepReachable(found.amended, newest)
    const edition = { ...found.edition, slug: newest.slug, content }
    const instant = now()
    const locale = chooseLocale(edition, asked, instant)
    const { viewer, publicUrl } = asked
    const kit = project({ edition, viewer, instant, locale, publicUrl, siteUrl })
    if (!kit) return 'unknown'
    const tag = encodeURIComponent(locale)
    const url = `${publicUrl}${addressOf(newest, number)}/kit.zip?locale=${tag}`
    const pinned: EditionKit = {
      ...kit,
      kit: { ...kit.kit, url },
      newest: newest.number,
      removed: Object.values(removed).some((count) => count > 0) ? removed : null,
    }
    return { kit: pinned, content }
  }

  return {
    /** One page of a film's editions, the newest first. */
    async list(
      slug: string,
      asked: Asked & { page: number; limit: number },
    ): Promise<EditionPage | null> {
      const newest = findNewest(slug)
      if (!newest) return null
      const { page, limit } = asked
      const first = newest.number - (page - 1) * limit
      // The one before the last shown is needed for what changed since.
      const numbers = Array.from({ length: limit + 1 }, (_, index) => first - index)
      const found = await read(newest, numbers, asked)
      const locale = asked.locale ?? 'en'
      const editions = numbers.slice(0, limit).flatMap((number): EditionRow[] => {
        const shown = found.get(number)
        if (!shown) return []
        const before = found.get(number - 1)?.amended?.content ?? null
        const after = shown.amended?.content ?? null
        return [describeRow({ ...shown, newest, before, after, ...asked, locale, siteUrl })]
      })
      const pages = Math.ceil(newest.number / limit)
      const shape = { slug: newest.slug, newest: newest.number, editions }
      return { ...shape, page, limit, total: newest.number, pages }
    },

    /** The press kit of one edition, less what was taken back since. */
    async find(slug: string, number: number, asked: Asked): Promise<EditionAnswer<EditionKit>> {
      const found = await findKit(slug, number, asked)
      return typeof found === 'string' ? found : found.kit
    },

    /** What changed from one edition to another, in either direction. */
    async compare(
      slug: string,
      { from, to }: { from: number; to: number },
      asked: Asked,
    ): Promise<EditionDiff | { unknown: number }> {
      const newest = findNewest(slug)
      if (!newest) return { unknown: to }
      const found = await read(newest, [from, to], asked)
      const [before, after] = [found.get(from), found.get(to)]
      if (!before || !after) return { unknown: before ? to : from }
      const changes = diffContents(
        before.amended?.content ?? null,
        after.amended?.content ?? null,
        asked.locale ?? 'en',
      )
      return { slug: newest.slug, from, to, changes: changes.map(tell) }
    },

    /** What a ZIP of one edition holds. */
    async findKitFiles(
      slug: string,
      number: number,
      asked: Asked & KitOptions,
    ): Promise<EditionAnswer<KitFiles>> {
      const found = await findKit(slug, number, asked)
      if (typeof found === 'string') return found
      const { kit, content } = found
      const { rendition, withVideos = false } = asked
      const files = listKitEntries({ kit, content, rendition, withVideos })
      return { files, kit, fileName: `${kitFolderName(kit)}.zip` }
    },
  }
}

const tell = (change: Change): EditionDiff['changes'][number] => ({
  ...change,
  sentence: describeChange(change),
})

function describeRow(args: {
  edition: Edition
  amended: Amended | null
  newest: Edition
  before: EditionContent | null
  after: EditionContent | null
  locale: string
  publicUrl: string
  siteUrl: string
}): EditionRow {
  const { edition, newest, before, after, locale, publicUrl, siteUrl } = args
  const { number, at, contentHash } = edition
  // What a withdrawn edition is an edition of, the newest says.
  const told = after ?? newest.content
  const title = told ? createEditionReader(told, locale).readTitle().text : newest.slug
  const cited = { edition: { ...edition, slug: newest.slug }, siteUrl }
  return {
    number,
    at,
    contentHash,
    state: edition.content ? 'public' : 'withdrawn',
    changes: diffContents(before, after, locale).map(describeChange),
    url: `${publicUrl}/v1${pathOf(newest.slug, number)}`,
    citation: cite(cited, { title, year: told?.facts.year ?? null }),
  }
}

const pathOf = (slug: string, number: number) => `/films/${slug}/editions/${number}`
const addressOf = (newest: Edition, number: number) => `/v1${pathOf(newest.slug, number)}`
