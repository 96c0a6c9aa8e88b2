/**
 * Every size in which a still leaves: JPEG in sRGB with the profile embedded, fitted inside the
 * box, never enlarged, never cropped, orientation applied, alpha on white, no other metadata.
 *
 * To add or change one, edit a row: `renditionKey` changes with it, and whoever keeps renditions
 * makes those whose key is new. Raise `version` when the way of making changes and no number does.
 */
export const renditions = [
  // Lists and grids: sharp at 240 px on a screen of two dots a pixel.
  {
    name: 'thumb',
    maxWidthPx: 480,
    maxHeightPx: 480,
    quality: 78,
    chroma: '4:2:0',
    version: 1,
  },
  // The full width of an article.
  {
    name: 'web',
    maxWidthPx: 1600,
    maxHeightPx: 1600,
    quality: 82,
    chroma: '4:2:0',
    version: 1,
  },
  // A double page at 300 dpi is 4000 px and more; every colour sample kept, or red on black frays.
  {
    name: 'print',
    maxWidthPx: 4000,
    maxHeightPx: 4000,
    quality: 90,
    chroma: '4:4:4',
    version: 1,
  },
] as const

export type Rendition = (typeof renditions)[number]
export type RenditionName = Rendition['name']

/** Names what a row makes down to the byte: the same source and the same key give the same bytes. */
export function renditionKey(rendition: Rendition): string {
  const { name, maxWidthPx, maxHeightPx, quality, chroma, version } = rendition
  return `${name}-${maxWidthPx}x${maxHeightPx}-q${quality}-${chroma.replaceAll(':', '')}-v${version}`
}
