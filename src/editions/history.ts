import { revealAmended } from './amend.js'
import {
  createAmendedReading,
  type AmendedReadingDeps,
  type FoundEdition,
} from './amended-reading.js'
import { holdsBlob } from './content.js'
import { editionPathOf } from './describe-edition.js'
import type { EditionKit } from './edition-list.js'
import { createHistoryChanges } from './history-changes.js'
import { kitFolderName, listKitEntries } from './kit.js'
import type { Asked, KitFiles, KitOptions } from './press-kits.js'
import { project } from './project.js'
import { keepReachable } from './reachable.js'
import type { Standing } from './standing.js'

interface HistoryDeps extends AmendedReadingDeps {
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

/** The editions of a film, for whoever asks. Asked only of films that are found. */
export function createHistory({ siteUrl, ...deps }: HistoryDeps) {
  const reading = createAmendedReading(deps)
  const { findEdition } = reading

  return {
    ...createHistoryChanges(reading, siteUrl),

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
          return show(found, asked, siteUrl)
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
      const kit = show(found, asked, siteUrl)
      const { content } = found.edition
      const { rendition, withVideos = false } = asked
      const files = listKitEntries({ kit, content, rendition, withVideos })
      return {
        ...{ files, kit, fileName: `${kitFolderName(kit)}.zip` },
        isShownNow(sha256, viewer) {
          const newest = deps.catalogue.newestOf(found.newest.filmId)
          const edition = found.kept
          const shown = newest && revealAmended({ edition, newest, viewer, instant: deps.now() })
          return shown !== null && holdsBlob(keepReachable(shown, newest!).content, sha256)
        },
      }
    },
  }
}

function show(found: FoundEdition, { viewer, publicUrl }: Asked, siteUrl: string): EditionKit {
  const { newest, edition, removed, instant, locale } = found
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
