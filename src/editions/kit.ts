import { createArchive, entryFromText, safeFileName, type ArchiveEntry } from '../../media/index.js'
import type { EditionContent, EditionRendition } from './content.js'
import { writeKitTexts } from './kit-texts.js'
import type { PressKit, Still } from './press-kit.js'

/** A press kit before it knows how large its own ZIP is. */
export type KitBasis = Omit<PressKit, 'kit'>

/** One file of a kit: a text we write, or a blob we keep. */
export type KitFile = { name: string; text: string } | { name: string; blob: EditionRendition }

/** A picture as its kit names it, inside `stills/`. */
export interface KitStill {
  name: string
  still: Still
}

/**
 * What a kit holds, in order: a function of the edition, the locale, the viewer and the rendition
 * asked for, all of them already decided in `kit`.
 */
export function listKitEntries(args: {
  kit: KitBasis
  content: EditionContent
  rendition: 'web' | 'print'
}): KitFile[] {
  const { kit, content, rendition } = args
  const folder = kitFolderName(kit)
  const blobs = new Map(content.stills.map((still) => [still.id, still.renditions[rendition]]))
  const stills = kit.stills.flatMap((still, index) => {
    const blob = blobs.get(still.id)
    return blob ? [{ name: stillFileName({ kit, index, still, blob }), still, blob }] : []
  })
  const texts = writeKitTexts({ kit, stills })
  return [
    ...texts.map(({ name, text }) => ({ name: `${folder}/${name}`, text })),
    ...stills.map(({ name, blob }) => ({ name: `${folder}/stills/${name}`, blob })),
  ]
}

/** The kit's folder and the stem of its file name: film, what it is, edition, locale. */
export const kitFolderName = (kit: Pick<KitBasis, 'title' | 'slug' | 'edition' | 'locale'>) =>
  `${nameFilm(kit)}_press-kit_ed${kit.edition}_${kit.locale}`

/** How a still is called wherever it is saved: film, number, credit and size. */
export function stillFileName(args: {
  kit: Pick<KitBasis, 'title' | 'slug'>
  index: number
  still: { credit: string }
  blob: { widthPx: number }
}): string {
  const { kit, index, still, blob } = args
  const number = String(index + 1).padStart(2, '0')
  const credit = safeFileName(still.credit, { maxBytes: mostBytes.credit })
  return `${nameFilm(kit)}_still-${number}_${credit}_${blob.widthPx}px.jpg`
}

/**
 * Folder and file both begin with the film, and Windows stops at 260 characters for a whole path:
 * this leaves it over a hundred for where the kit is unpacked.
 */
const mostBytes = { film: 32, credit: 32 } as const

/** The title in letters that every system writes; the slug where it has none. */
function nameFilm({ title, slug }: Pick<KitBasis, 'title' | 'slug'>): string {
  const name = safeFileName(title, { maxBytes: mostBytes.film, fallback: slug })
  return /^[\x20-\x7e]+$/.test(name) ? name : safeFileName(slug, { maxBytes: mostBytes.film })
}

/** The files as entries of an archive; blobs are opened through `open` when their turn comes. */
export function toArchiveEntries(
  files: KitFile[],
  kit: Pick<KitBasis, 'publishedAt'>,
  open: (sha256: string) => ReturnType<ArchiveEntry['open']>,
): ArchiveEntry[] {
  const modifiedAt = new Date(kit.publishedAt)
  return files.map((file) =>
    'text' in file
      ? entryFromText({ name: file.name, text: file.text, modifiedAt })
      : {
          name: file.name,
          bytes: file.blob.bytes,
          crc32: file.blob.crc32,
          modifiedAt,
          open: () => open(file.blob.sha256),
        },
  )
}

/** The exact size of the ZIP in bytes, without reading one. */
export const measureKit = (files: KitFile[], kit: Pick<KitBasis, 'publishedAt'>): number =>
  createArchive(
    toArchiveEntries(files, kit, () => {
      throw new Error('A kit that is only measured is never read.')
    }),
  ).bytes
