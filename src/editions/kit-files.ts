import { foldEntryName } from '../../media/index.js'
import type { EditionBlob, EditionContent, RenditionName } from './content.js'
import { artworkFileName, stillFileName } from './file-names.js'
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

/**
 * Files of one title in one folder, told apart by the first number at the end of the name that no
 * other file has: the title of another may end in a number itself.
 */
function nameApart<Thing>(parts: KitPart<Thing>[]): KitPart<Thing>[] {
  const taken = new Set<string>()
  const nextNumbers = new Map<string, number>()
  return parts.map((part) => {
    const title = foldEntryName(part.name)
    let { name } = part
    let number = nextNumbers.get(title) ?? 2
    for (; taken.has(foldEntryName(name)); number++) {
      name = part.name.replace(/(?=\.\w+$)/, `-${number}`)
    }
    nextNumbers.set(title, number)
    taken.add(foldEntryName(name))
    return { ...part, name }
  })
}

function partition<Item>(items: Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}
