import { romanize } from './transliteration.js'

/** Words that are, or may become, addresses of our own. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'app',
  'assets',
  'changes',
  'docs',
  'editions',
  'favicon',
  'feed',
  'films',
  'graphql',
  'health',
  'healthz',
  'kit',
  'laurels',
  'login',
  'logout',
  'metrics',
  'new',
  'openapi',
  'preview',
  'readyz',
  'robots',
  's',
  'search',
  'sitemap',
  'static',
  'stills',
  'v1',
  'v2',
  'webhooks',
])

/** Whether a text is a slug: 1 to 80 small letters and digits, single hyphens inside, unreserved. */
export const isSlug = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length <= maxSlugLength &&
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) &&
  !reservedSlugs.has(text)

/**
 * A slug of a title: Latin without its marks, Ukrainian by its national transliteration, other
 * Cyrillic and a few letters beside. Cut between words at 80 characters. `null` where nothing
 * is left of it (a title in Chinese, say): then somebody has to think of one.
 */
export function slugify(title: string): string | null {
  const latin = romanize(title.slice(0, maxTitleUnits))
  const words = latin.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const slug = joinWithin(words, maxSlugLength)
  if (slug === '') return null
  return reservedSlugs.has(slug) ? `${slug}-film` : slug
}

const maxSlugLength = 80
/** Far more than fills a slug, so that a hostile title costs no more than a long one. */
const maxTitleUnits = 1000

function joinWithin(words: readonly string[], maxLength: number): string {
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maxLength) : `${slug}-${word}`
    if (longer.length > maxLength) break
    slug = longer
  }
  return slug
}
