import type { AmendedReading } from './amended-reading.js'
import type { EditionContent } from './content.js'
import { describeEdition, tellChange } from './describe-edition.js'
import { diffContents } from './diff.js'
import type { EditionDiff, EditionPage, EditionRow } from './edition-list.js'
import type { Told } from './history.js'
import type { Asked } from './press-kits.js'

/** What changed from edition to edition of a film, as one viewer may know it. */
export function createHistoryChanges({ findNewest, read }: AmendedReading, siteUrl: string) {
  return {
    /** One page of a film's editions, the newest first. */
    async list(
      slug: string,
      asked: Asked & { page: number; limit: number },
    ): Promise<Told<EditionPage> | null> {
      const newest = findNewest(slug)
      if (!newest) return null
      const { page, limit, publicUrl } = asked
      const first = newest.number - (page - 1) * limit
      // The one before the last shown is needed for what changed since.
      const numbers = Array.from({ length: limit + 1 }, (_, index) => first - index)
      const { editions, amend, standingOf } = await read(newest, numbers, asked)
      const locale = asked.locale ?? 'en'
      const see = (number: number): EditionContent | null => {
        const edition = editions.get(number)
        return edition ? (amend(edition)?.content ?? null) : null
      }
      return {
        standing: standingOf(['list', page, limit, locale]),
        get body() {
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

    /** What changed from one edition to another, in either direction. */
    async compare(
      slug: string,
      { from, to }: { from: number; to: number },
      asked: Asked,
    ): Promise<Told<EditionDiff> | { unknown: number }> {
      const newest = findNewest(slug)
      if (!newest) return { unknown: to }
      const { editions, amend, standingOf } = await read(newest, [from, to], asked)
      const [before, after] = [editions.get(from), editions.get(to)]
      if (!before || !after) return { unknown: before ? to : from }
      const locale = asked.locale ?? 'en'
      return {
        standing: standingOf(['diff', from, to, locale]),
        get body() {
          const [old, now] = [before, after].map((edition) => amend(edition)?.content ?? null)
          const changes = diffContents(old!, now!, locale).map(tellChange)
          return { slug: newest.slug, from, to, changes }
        },
      }
    },
  }
}
