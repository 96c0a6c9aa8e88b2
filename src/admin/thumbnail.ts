/** Where the admin finds a picture's thumbnail; the hash makes a replaced picture a new address. */
export function thumbnailAddress(
  slug: 'stills' | 'artworks',
  { id, sha256 }: { id: string; sha256?: string | null | undefined },
): string | null {
  if (!sha256) return null
  return `/api/${slug}/${encodeURIComponent(id)}/rendition/thumb?v=${sha256.slice(0, 12)}`
}
