import { createArchive, entryFromText, type ArchiveEntry } from '../../media/index.js'
import type { ByteRange } from '../../media/storage/index.js'
import type { EditionBlob, EditionContent } from './content.js'
import { nameFilm } from './file-names.js'
import { listKitBlobs } from './kit-files.js'
import { writeKitTexts } from './kit-texts.js'
import type { PressKit } from './press-kit.js'

/** A press kit before it knows how large its own ZIP is. */
export type KitBasis = Omit<PressKit, 'kit'>

/** One file of a kit: a text we write, or a blob we keep. */
export type KitFile = { name: string; text: string } | { name: string; blob: EditionBlob }

/**
 * What a kit holds, in order: a function of the edition, the locale, the viewer and the rendition
 * asked for, all of them already decided in `kit`.
 */
export function listKitEntries(args: {
  kit: KitBasis
  content: EditionContent
  rendition: 'web' | 'print'
  withVideos?: boolean
}): KitFile[] {
  const { kit, content, rendition, withVideos = false } = args
  const blobs = listKitBlobs({ kit, content, rendition, withVideos })
  const inFolder = (folder: string, parts: { name: string; blob: EditionBlob }[]) =>
    parts.map(({ name, blob }) => ({ name: `${folder}/${name}`, blob }))
  return [
    ...writeKitTexts({ kit, blobs }),
    ...inFolder('stills', blobs.stills),
    ...inFolder('artworks', blobs.artworks),
    ...inFolder('files', blobs.files),
  ].map((file) => ({ ...file, name: `${kitFolderName(kit)}/${file.name}` }))
}

/** The kit's folder and the stem of its file name: film, what it is, edition, locale. */
export const kitFolderName = (kit: Pick<KitBasis, 'title' | 'slug' | 'edition' | 'locale'>) =>
  `${nameFilm(kit)}_press-kit_ed${kit.edition}_${kit.locale}`

/** Where the blobs of a kit are got when their turn comes. */
export interface BlobSource {
  open(sha256: string, part?: ByteRange): ReturnType<ArchiveEntry['open']>
  /** Asked before each is sent: what it throws ends the kit there. */
  beforeSending?(sha256: string): Promise<void>
}

/** The files as entries of an archive. */
export function toArchiveEntries(
  files: KitFile[],
  kit: Pick<KitBasis, 'publishedAt'>,
  source: BlobSource,
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
          open: (part) => source.open(file.blob.sha256, part),
          beforeSending: async () => source.beforeSending?.(file.blob.sha256),
        },
  )
}

/** The exact size of the ZIP in bytes, without reading one. */
export const measureKit = (files: KitFile[], kit: Pick<KitBasis, 'publishedAt'>): number =>
  createArchive(
    toArchiveEntries(files, kit, {
      open() {
        throw new Error('A kit that is only measured is never read.')
      },
    }),
  ).bytes
