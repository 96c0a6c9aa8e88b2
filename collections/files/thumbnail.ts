/** Where Payload's lists find a picture's thumbnail; a replaced picture has a new address. */
export const findThumbnail =
  (slug: 'stills' | 'artworks') =>
  ({ doc }: { doc: Record<string, unknown> }): string | null =>
    typeof doc.sha256 === 'string' && typeof doc.id === 'string'
      ? `/api/${slug}/${doc.id}/rendition/thumb?v=${doc.sha256.slice(0, 12)}`
      : null
