import { artworkFileName, stillFileName } from './file-names.js'
import type { EditionBlob, EditionContent, RenditionName } from './content.js'
import type { Artwork, PressFile, Still } from './press-kit.js'
import type { KitBasis } from './kit.js'

/** What a kit holds as files that we keep, each under its name inside its folder. */
export interface KitBlobs {
  stills: KitPart<Still>[]
  artworks: KitPart<Artwork>[]
  files: KitPart<PressFile>[]
  /** Videos that stay outside, since they would make the kit many times as large. */
  leftOut: PressFile[]
}

export interface KitPart<Thing> {
  name: string
  thing: Thing
  blob: EditionBlob
}

/**
 * The files of a kit: pictures in the size asked for, documents and subtitles as they are, videos
 * only when they were asked for: an editor who wants two stills does not wait for a trailer.
 */
export function listKitBlobs(args: {
  kit: KitBasis
  content: EditionContent
  rendition: Exclude<RenditionName, 'thumb'>
  withVideos: boolean
}): KitBlobs {
  const { kit, content, rendition, withVideos } = args
  const pictures = new Map(
    [...content.stills, ...content.artworks].map(({ id, renditions }) => [
      id,
      renditions[rendition],
    ]),
  )
  const blobs = new Map(content.files.map(({ id, blob }) => [id, blob]))
  const [leftOut, inside] = partition(kit.files, ({ kind }) => !withVideos && isVideo(kind))
  return {
    stills: kit.stills.flatMap((still, index) => {
      const blob = pictures.get(still.id)
      return blob ? [{ name: stillFileName({ kit, index, still, blob }), thing: still, blob }] : []
    }),
    artworks: kit.artworks.flatMap((artwork, index) => {
      const blob = pictures.get(artwork.id)
      return blob
        ? [{ name: artworkFileName({ kit, index, artwork, blob }), thing: artwork, blob }]
        : []
    }),
    files: nameApart(
      inside.flatMap((file) => {
        const blob = blobs.get(file.id)
        return blob ? [{ name: file.fileName, thing: file, blob }] : []
      }),
    ),
    leftOut,
  }
}

/** What plays: the only files of a film that are large. */
const isVideo = (kind: PressFile['kind']): boolean => kind === 'trailer' || kind === 'clip'

/** Two files of one title in one folder, told apart by a number at the end of the name. */
function nameApart<Thing>(parts: KitPart<Thing>[]): KitPart<Thing>[] {
  const taken = new Map<string, number>()
  return parts.map((part) => {
    const count = (taken.get(part.name.toLowerCase()) ?? 0) + 1
    taken.set(part.name.toLowerCase(), count)
    return count === 1 ? part : { ...part, name: part.name.replace(/(?=\.\w+$)/, `-${count}`) }
  })
}

function partition<Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}
