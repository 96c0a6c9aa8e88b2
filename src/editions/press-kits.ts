import type { Viewer } from '../domain/embargo.js'
import { canonicalizeLocale, negotiateLocale } from '../domain/locales.js'
import type { Catalogue } from './catalogue.js'
import type { Edition, EditionRendition, RenditionName } from './content.js'
import { kitFolderName, listKitEntries, stillFileName, type KitFile } from './kit.js'
import type { PressKit, PressKitPage } from './press-kit.js'
import { project, summarize } from './project.js'

export interface Asked {
  viewer: Viewer
  /** `null` where the reader named no locale: then `acceptLanguage` decides. */
  locale: string | null
  acceptLanguage?: string | undefined
  publicUrl: string
}

export type FilmAnswer =
  | { state: 'found'; kit: PressKit; inThisLocale: boolean }
  | { state: 'moved'; slug: string }
  | { state: 'withdrawn'; slug: string }
  | { state: 'unknown' }

export interface StillFile {
  blob: EditionRendition
  fileName: string
  publishedAt: string
}

interface PressKitsDeps {
  catalogue: Catalogue
  now: () => Date
  /** The site's own address, for citations. */
  siteUrl: string
}

export type PressKits = ReturnType<typeof createPressKits>

/**
 * What every public door reads: films as one viewer sees them now. REST, GraphQL, the press room
 * and the kits ask here and nowhere else.
 */
export function createPressKits({ catalogue, now, siteUrl }: PressKitsDeps) {
  function show(edition: Edition, asked: Asked): PressKit | null {
    const available = Object.keys(edition.content?.translations ?? {})
    const locale = asked.locale ? (canonicalizeLocale(asked.locale) ?? asked.locale) : null
    const { viewer, publicUrl } = asked
    return project({
      edition,
      viewer,
      instant: now(),
      locale: locale ?? chooseLocale({ edition, available, acceptLanguage: asked.acceptLanguage }),
      publicUrl,
      siteUrl,
    })
  }

  return {
    findFilm(slug: string, asked: Asked): FilmAnswer {
      const found = catalogue.find(slug)
      if (found.state !== 'found') return hideIfEmbargoed(found, catalogue, asked, show)
      const kit = show(found.edition, asked)
      if (!kit) return { state: 'unknown' }
      return { state: 'found', kit, inThisLocale: kit.availableLocales.includes(kit.locale) }
    },

    listFilms(asked: Asked & { page: number; limit: number; query?: string }): PressKitPage {
      const kits = catalogue.list().flatMap((edition) => show(edition, asked) ?? [])
      const found = kits.filter((kit) => matches(kit, asked.query))
      const { page, limit } = asked
      return {
        films: found
          .slice((page - 1) * limit, page * limit)
          .map((kit) => summarize(kit, asked.publicUrl)),
        page,
        limit,
        total: found.length,
        pages: Math.ceil(found.length / limit),
      }
    },

    findKitFiles(
      slug: string,
      asked: Asked & { rendition: 'web' | 'print' },
    ): { files: KitFile[]; kit: PressKit; fileName: string } | null {
      const found = catalogue.find(slug)
      if (found.state !== 'found' || !found.edition.content) return null
      const kit = show(found.edition, asked)
      if (!kit) return null
      const { rendition } = asked
      const files = listKitEntries({ kit, content: found.edition.content, rendition })
      return { files, kit, fileName: `${kitFolderName(kit)}.zip` }
    },

    findStill(id: string, rendition: RenditionName, asked: Asked): StillFile | 'withdrawn' | null {
      const found = catalogue.findByStill(id)
      if (!found?.edition.content) return null
      const kit = show(found.edition, asked)
      if (!kit) return null
      if (found.isWithdrawn) return 'withdrawn'
      const index = kit.stills.findIndex((still) => still.id === id)
      const still = kit.stills[index]
      const blob = found.edition.content.stills.find((kept) => kept.id === id)?.renditions[
        rendition
      ]
      if (!still || !blob) return null
      return {
        blob,
        fileName: stillFileName({ kit, index, still, blob }),
        publishedAt: kit.publishedAt,
      }
    },
  }
}

/** A moved address must not tell of a film that the reader may not see yet. */
function hideIfEmbargoed(
  found: Exclude<ReturnType<Catalogue['find']>, { state: 'found' }>,
  catalogue: Catalogue,
  asked: Asked,
  show: (edition: Edition, asked: Asked) => PressKit | null,
): FilmAnswer {
  if (found.state !== 'moved') return found
  const target = catalogue.find(found.slug)
  const isVisible = target.state === 'found' && show(target.edition, asked) !== null
  return isVisible ? found : { state: 'unknown' }
}

function chooseLocale(args: {
  edition: Edition
  available: string[]
  acceptLanguage: string | undefined
}): string {
  const { edition, available, acceptLanguage } = args
  const sourceLocale = edition.content?.film.sourceLocale ?? 'en'
  const fallback = available.includes(sourceLocale)
    ? sourceLocale
    : (available.find((tag) => tag === 'en') ?? available[0] ?? sourceLocale)
  return negotiateLocale({ acceptLanguage, available, fallback })
}

/** A search as a person means it: every word somewhere in the titles, makers or year. */
function matches(kit: PressKit, query: string | undefined): boolean {
  const words = fold(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return true
  const names = kit.credits.map(({ name }) => name)
  const haystack = fold([kit.title, kit.originalTitle, kit.facts.year, ...names].join(' '))
  return words.every((word) => haystack.includes(word))
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
