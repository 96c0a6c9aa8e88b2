import { negotiateLocale } from '../domain/locales.js'
import { isInSight, sightOf, type Viewer } from '../domain/sight.js'
import type { Catalogue, Found } from './catalogue.js'
import {
  holdsBlob,
  listParts,
  type Edition,
  type EditionBlob,
  type EditionContent,
  type EditionFile,
  type PartKind,
  type RenditionName,
} from './content.js'
import { artworkFileName, stillFileName } from './file-names.js'
import { kitFolderName, listKitEntries, type KitFile } from './kit.js'
import { createMemo } from './memo.js'
import { lastChangeOf } from './openings.js'
import type { PressKit, PressKitPage } from './press-kit.js'
import { isRevealed, project, projectSummary, reveal, type ProjectArgs } from './project.js'
import { matchesSearch } from './search.js'
import { createStandings, describeProjection, type Standing } from './standing.js'

export interface Asked {
  viewer: Viewer
  /** Canonical; `null` where the reader named none: then `acceptLanguage` decides. */
  locale: string | null
  acceptLanguage?: string | undefined
  publicUrl: string
}

export type FilmAnswer =
  /**
   * `changedAt` is when what this reader sees changed last, in ISO 8601. The kit is made when it is
   * read: whoever still has what was made of it at the same `standing` needs none.
   */
  | {
      state: 'found'
      readonly kit: PressKit
      readonly inThisLocale: boolean
      changedAt: string
      standing: Standing
    }
  | { state: 'moved'; slug: string }
  | { state: 'withdrawn'; slug: string }
  | { state: 'unknown' }

/** A blob that has an address of its own, and how it is called where it is saved. */
export interface FoundFile {
  blob: EditionBlob
  fileName: string
  changedAt: string
}

export interface KitOptions {
  rendition: 'web' | 'print'
  /** Trailers and clips make a kit many times as large. */
  withVideos?: boolean
}

export interface KitFiles {
  files: KitFile[]
  kit: PressKit
  fileName: string
  /** Whether this kit would hold these bytes also now, for a viewer as they are now. */
  isShownNow: (sha256: string, viewer: Viewer) => boolean
}

interface PressKitsDeps {
  catalogue: Catalogue
  now: () => Date
  /** The site's own address, for citations. */
  siteUrl: string
}

export type PressKits = ReturnType<typeof createPressKits>

/** A kit with thirty stills is some 30 KB; these are a few films in all their languages. */
const keptKits = 300

/**
 * What every public door reads: films as one viewer sees them now. REST, GraphQL, the press room
 * and the kits ask here and nowhere else.
 */
export function createPressKits({ catalogue, now, siteUrl }: PressKitsDeps) {
  const remember = createMemo<PressKit>({ most: keptKits })
  const standings = createStandings({ catalogue, now })

  function toArgs(edition: Edition, asked: Asked): ProjectArgs {
    const { viewer, publicUrl } = asked
    const instant = now()
    const locale = chooseLocale(edition, asked, instant)
    return { edition, viewer, instant, locale, publicUrl, siteUrl }
  }

  function show(args: ProjectArgs): PressKit | null {
    return reveal(args) && remember(describeProjection(args), () => project(args)!)
  }

  /** A still, artwork or file as this reader may have it, with the film that it belongs to. */
  function findPart<Kind extends PartKind>(
    kind: Kind,
    id: string,
    asked: Asked,
  ): FoundPart<Kind> | 'withdrawn' | null {
    const found = catalogue.findByPart(kind, id)
    if (found.state === 'withdrawn') {
      return holdsPart(revealLast(found, asked.viewer), kind, id) ? 'withdrawn' : null
    }
    if (found.state !== 'found') return null
    const args = toArgs(found.edition, asked)
    const content = reveal(args)
    const kit = show(args)
    if (!content || !kit) return null
    const index = content[kind].findIndex((thing) => thing.id === id)
    const thing = content[kind][index] as FoundPart<Kind>['thing'] | undefined
    if (!thing) return holdsPart(content, kind, id) ? 'withdrawn' : null
    return { index, thing, kit, args, changedAt: lastChangeOf(found.edition, args.instant) }
  }

  return {
    findFilm(slug: string, asked: Asked): FilmAnswer {
      const found = hideUnseen({ found: catalogue.find(slug), catalogue, asked, instant: now() })
      if (found.state === 'withdrawn') return { state: 'withdrawn', slug }
      if (found.state !== 'found') return found
      const args = toArgs(found.edition, asked)
      if (!isRevealed(args)) return { state: 'unknown' }
      return {
        state: 'found',
        changedAt: lastChangeOf(found.edition, args.instant),
        standing: standings.ofFilm(slug, args),
        get kit() {
          return show(args)!
        },
        get inThisLocale() {
          return this.kit.availableLocales.includes(this.kit.locale)
        },
      }
    },

    listFilms(asked: ListAsked): PressKitPage {
      const { page, limit, query = '' } = asked
      const seen = { viewer: asked.viewer, instant: now() }
      const found = catalogue
        .list()
        .filter((edition) => isRevealed({ edition, ...seen }) && matchesSearch(edition, query))
      const shown = found.slice((page - 1) * limit, page * limit)
      return {
        films: shown
          .map((edition) => projectSummary(toArgs(edition, asked)))
          .filter((film) => film !== null),
        page,
        limit,
        total: found.length,
        pages: Math.ceil(found.length / limit),
      }
    },

    /** How long the same list would be made. */
    standList: (asked: ListAsked): Standing => standings.ofList(asked),

    findKitFiles(slug: string, asked: Asked & KitOptions): KitFiles | null {
      const found = catalogue.find(slug)
      if (found.state !== 'found') return null
      const args = toArgs(found.edition, asked)
      const content = reveal(args)
      const kit = show(args)
      if (!content || !kit) return null
      const { rendition, withVideos = false } = asked
      const files = listKitEntries({ kit, content, rendition, withVideos })
      const { filmId } = found.edition
      return {
        ...{ files, kit, fileName: `${kitFolderName(kit)}.zip` },
        isShownNow(sha256, viewer) {
          const newest = catalogue.newestOf(filmId)
          const shown = newest && reveal({ edition: newest, viewer, instant: now() })
          return shown !== null && holdsBlob(shown, sha256)
        },
      }
    },

    findStill(id: string, rendition: RenditionName, asked: Asked): FoundFile | 'withdrawn' | null {
      const part = findPart('stills', id, asked)
      if (part === null || part === 'withdrawn') return part
      const { index, thing: still, kit, changedAt } = part
      const blob = still.renditions[rendition]
      return { blob, fileName: stillFileName({ kit, index, still, blob }), changedAt }
    },

    findArtwork(
      id: string,
      rendition: RenditionName,
      asked: Asked,
    ): FoundFile | 'withdrawn' | null {
      const part = findPart('artworks', id, asked)
      if (part === null || part === 'withdrawn') return part
      const { index, thing: artwork, kit, changedAt } = part
      const blob = artwork.renditions[rendition]
      return { blob, fileName: artworkFileName({ kit, index, artwork, blob }), changedAt }
    },

    findFile(
      id: string,
      asked: Asked,
    ): (FoundFile & { kind: EditionFile['kind']; standing: Standing }) | 'withdrawn' | null {
      const part = findPart('files', id, asked)
      if (part === null || part === 'withdrawn') return part
      const { index, thing, kit, changedAt, args } = part
      const { fileName } = kit.files[index]!
      // What is in a file is the same in whichever language its film is told.
      const standing = standings.ofFilm(args.edition.slug, { ...args, locale: '' })
      return { blob: thing.blob, kind: thing.kind, fileName, changedAt, standing }
    },
  }
}

export type ListAsked = Asked & { page: number; limit: number; query?: string }

/** What was to be seen of a film at the moment it was withdrawn. */
const revealLast = (found: Found & { state: 'withdrawn' }, viewer: Viewer) =>
  found.lastPublic &&
  reveal({ edition: found.lastPublic, viewer, instant: new Date(found.withdrawnAt) })

const holdsPart = (content: EditionContent | null, kind: PartKind, id: string): boolean =>
  content !== null && listParts(content, kind).some((thing) => thing.id === id)

interface FoundPart<Kind extends PartKind> {
  index: number
  thing: EditionContent[Kind][number]
  kit: PressKit
  /** How the film was looked at. */
  args: ProjectArgs
  changedAt: string
}

/**
 * A moved address must not tell of a film that the reader may not see yet, nor a withdrawn one of
 * a film that was never open to them.
 */
function hideUnseen(args: {
  found: Found
  catalogue: Catalogue
  asked: Asked
  instant: Date
}): Found {
  const { found, catalogue, asked, instant } = args
  const { viewer } = asked
  if (found.state === 'withdrawn') return revealLast(found, viewer) ? found : { state: 'unknown' }
  if (found.state !== 'moved') return found
  const target = catalogue.find(found.slug)
  if (target.state !== 'found') return { state: 'unknown' }
  return reveal({ edition: target.edition, viewer, instant }) ? found : { state: 'unknown' }
}

/** The locale named, or the one of those to be seen that suits the reader's languages best. */
export function chooseLocale(
  { content }: Edition,
  { locale, acceptLanguage, viewer }: Asked,
  instant: Date,
): string {
  if (locale !== null) return locale
  const sight = sightOf(viewer, instant)
  const available = Object.keys(content?.translations ?? {}).filter((tag) =>
    isInSight(sight, { locale: tag }),
  )
  const sourceLocale = content?.film.sourceLocale ?? 'en'
  const fallback = available.includes(sourceLocale)
    ? sourceLocale
    : (available.find((tag) => tag === 'en') ?? available[0] ?? sourceLocale)
  return negotiateLocale({ acceptLanguage, available, fallback })
}
