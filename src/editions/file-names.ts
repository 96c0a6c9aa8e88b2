import { extensionOf, safeFileName } from '../../media/index.js'

type Film = { title: string; slug: string }

/** How a still is called wherever it is saved: film, number, credit and size. */
export function stillFileName(args: {
  kit: Film
  index: number
  still: { credit: string }
  blob: { widthPx: number }
}): string {
  const { kit, index, still, blob } = args
  const credit = safeFileName(still.credit, { maxBytes: mostBytes.credit })
  return `${nameFilm(kit)}_still-${numberOf(index)}_${credit}_${blob.widthPx}px.jpg`
}

/** How an artwork is called: film, number, what it is, its language and size. */
export function artworkFileName(args: {
  kit: Film
  index: number
  artwork: { kind: string; locale: string | null }
  blob: { widthPx: number; mimeType: string }
}): string {
  const { kit, index, artwork, blob } = args
  const { kind, locale } = artwork
  const parts = [nameFilm(kit), `${kind}-${numberOf(index)}`, locale, `${blob.widthPx}px`]
  return `${parts.filter(Boolean).join('_')}.${extensionOf(blob.mimeType)}`
}

/** How a press file is called: film, what it is, its title and its language. */
export function pressFileName(args: {
  film: Film
  file: { kind: string; locale: string | null; blob: { mimeType: string } }
  title: string
}): string {
  const { film, file, title } = args
  const name = safeFileName(title, { maxBytes: mostBytes.title, fallback: file.kind })
  const parts = [nameFilm(film), file.kind, name, file.locale]
  return `${parts.filter(Boolean).join('_')}.${extensionOf(file.blob.mimeType)}`
}

/** The title in letters that every system writes; the slug where it has none. */
export function nameFilm({ title, slug }: Film): string {
  const name = safeFileName(title, { maxBytes: mostBytes.film, fallback: slug })
  return /^[\x20-\x7e]+$/.test(name) ? name : safeFileName(slug, { maxBytes: mostBytes.film })
}

/**
 * Folder and file both begin with the film, and Windows stops at 260 characters for a whole path:
 * this leaves it over a hundred for where the kit is unpacked.
 */
const mostBytes = { film: 32, credit: 32, title: 32 } as const

const numberOf = (index: number) => String(index + 1).padStart(2, '0')
