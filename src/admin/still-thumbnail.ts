/** Where the admin finds a still's thumbnail; the hash makes a replaced picture a new address. */
export function thumbnailAddress(id: string, sha256: string | null | undefined): string | null {
  if (!sha256) return null
  return `/api/stills/${encodeURIComponent(id)}/rendition/thumb?v=${sha256.slice(0, 12)}`
}
