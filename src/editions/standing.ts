import type { Viewer } from '../domain/sight.js'
import { calmAround, isWithin } from './calm.js'
import type { Catalogue } from './catalogue.js'
import type { Edition } from './content.js'
import { listMoments, listOpenings } from './openings.js'
import type { ListAsked } from './press-kits.js'
import type { ProjectArgs } from './project.js'

/**
 * How long something that was made of editions stays as it is. Whoever keeps it asks before each
 * use, so that nothing has to be told of a publish or of the end of an embargo.
 */
export interface Standing {
  /** Names what was shown to whom: two of the same key are the same. */
  key: string
  /** When something in it opens next, in milliseconds since 1970; `Infinity` if nothing will. */
  opensNextMs: number
  isCurrent(): boolean
}

export function createStandings({ catalogue, now }: { catalogue: Catalogue; now: () => Date }) {
  const readMoments = createLatest(() =>
    catalogue.list().flatMap(({ content }) => listMoments(content).map(Date.parse)),
  )

  // Compared by name, so that whoever keeps this keeps no old edition in memory.
  function isNewest(slug: string, { filmId, number }: Pick<Edition, 'filmId' | 'number'>) {
    const found = catalogue.find(slug)
    if (found.state !== 'found') return false
    return found.edition.filmId === filmId && found.edition.number === number
  }

  return {
    /** A film is as it was while the same edition is its newest, and nothing in it opens. */
    ofFilm(slug: string, args: ProjectArgs): Standing {
      const { filmId, number, content } = args.edition
      const calm = calmAround(listMoments(content).map(Date.parse), args.instant.getTime())
      return {
        key: describeProjection(args),
        opensNextMs: calm.untilMs,
        isCurrent() {
          return isWithin(calm, now().getTime()) && isNewest(slug, { filmId, number })
        },
      }
    },

    /**
     * What is told of a film's editions stands while the newest, which rules over all, is the same,
     * and while nothing opens in any that it is made of. `told` names what is made of them.
     */
    ofEditions(args: {
      newest: Edition
      editions: readonly Edition[]
      asked: Pick<ProjectArgs, 'viewer' | 'instant' | 'publicUrl'>
      told: readonly unknown[]
    }): Standing {
      const { newest, editions, asked, told } = args
      const { filmId, slug, number } = newest
      const moments = [newest, ...editions].flatMap(({ content }) => listMoments(content))
      const momentsMs = moments.map((moment) => Date.parse(moment))
      const instantMs = asked.instant.getTime()
      const calm = calmAround(momentsMs, instantMs)
      return {
        key: JSON.stringify([
          ...['editions', filmId, number, ...told, calm.fromMs, asked.publicUrl],
          describeViewer(asked.viewer),
        ]),
        opensNextMs: calm.untilMs,
        isCurrent: () => isNewest(slug, { filmId, number }) && isWithin(calm, now().getTime()),
      }
    },

    /** A list is as it was while no film has a newer edition, and nothing in any opens. */
    ofList({ viewer, locale, acceptLanguage, publicUrl, ...asked }: ListAsked): Standing {
      const revision = catalogue.revision()
      const calm = calmAround(readMoments(revision), now().getTime())
      const { page, limit, query } = asked
      return {
        key: JSON.stringify([
          ...['list', revision, calm.fromMs, describeViewer(viewer)],
          ...[locale ?? [acceptLanguage], publicUrl, page, limit, query],
        ]),
        opensNextMs: calm.untilMs,
        isCurrent: () => catalogue.revision() === revision && isWithin(calm, now().getTime()),
      }
    },
  }
}

/** A projection changes with nothing else than this; content never does within an edition. */
export const describeProjection = ({
  edition,
  viewer,
  instant,
  locale,
  publicUrl,
}: ProjectArgs): string =>
  JSON.stringify([
    ...['film', edition.filmId, edition.number, locale],
    // Which films a key was given decides whether there is anything, and nothing of what it is.
    describeViewer({ ...viewer, scope: { films: null, locales: viewer.scope?.locales ?? null } }),
    ...[listOpenings(edition, instant).length, publicUrl],
  ])

/** All that decides what somebody sees of what is there. */
export const describeViewer = ({ seesEmbargoed, scope }: Viewer) => [
  seesEmbargoed,
  scope?.films ? [...scope.films].sort() : null,
  scope?.locales ? [...scope.locales].sort() : null,
]

/** Makes a value again when its number is another one. */
function createLatest<Value>(make: () => Value) {
  let latest: { number: number; value: Value } | null = null
  return (number: number): Value => {
    if (latest?.number !== number) latest = { number, value: make() }
    return latest.value
  }
}
