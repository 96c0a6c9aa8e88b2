import type { components } from './openapi.js'

export type Film = components['schemas']['PressKit']

/** A film in one language, with the ETag by which to ask whether it is still the same. */
export interface Kept {
  film: Film
  etag: string
}

interface Asked {
  /** Where Laurel is: `https://press.example`. */
  laurel: string
  slug: string
  language: string
  /** What is had already. */
  kept: Kept | null
  signal: AbortSignal
}

/**
 * Reads the film, or gives back what is kept where nothing has changed (304). `null` where the film
 * is not there: not published yet (404) or withdrawn (410). Then the website shows nothing of it.
 */
export async function readFilm({
  laurel,
  slug,
  language,
  kept,
  signal,
}: Asked): Promise<Kept | null> {
  const response = await fetch(`${laurel}/v1/films/${slug}?locale=${language}`, {
    headers: kept ? { 'If-None-Match': kept.etag } : {},
    signal,
  })
  if (response.status === 304) return kept
  if (response.status === 404 || response.status === 410) return null
  if (!response.ok) throw new Error(`Laurel answers ${response.status}`)
  return { film: (await response.json()) as Film, etag: response.headers.get('ETag') ?? '' }
}
