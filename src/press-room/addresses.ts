/** The public addresses the press room answers to or points at. */

/** A film's page, in one language or (null) in whichever its reader prefers. */
export function filmPath(slug: string, locale: string | null): string {
  return locale === null ? `/films/${slug}` : `/${locale}/films/${slug}`
}

/** What happened to a film, as an Atom feed. */
export const feedPath = (slug: string, locale: string): string =>
  `/v1/films/${slug}/feed.atom?locale=${encodeURIComponent(locale)}`

/** The page of one of a film's editions; without a number, of the newest. */
export const editionPath = (slug: string, locale: string | null, number: number | null): string =>
  number === null ? filmPath(slug, locale) : `${filmPath(slug, locale)}/editions/${number}`

/** The list of films; what is at its default is left out of the address. */
export function indexPath(args: { lang?: string | null; query?: string; page?: number }): string {
  const search = new URLSearchParams()
  if (args.query) search.set('q', args.query)
  if (args.page !== undefined && args.page > 1) search.set('page', String(args.page))
  if (args.lang) search.set('lang', args.lang)
  const text = search.toString()
  return text === '' ? '/' : `/?${text}`
}

/** The same file, answered as a download with a name of its own. */
export function downloadUrl(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}download`
}

/** An address others can use, where the site's public origin is known; else as it was. */
export function absoluteUrl(url: string, publicUrl: string | undefined): string {
  return publicUrl === undefined ? url : new URL(url, publicUrl).href
}

/** A mail link to `email`, about `subject`. */
export function mailUrl(email: string, subject: string): string {
  const address = email.split('@').map(encodeURIComponent).join('@')
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`
}

/** A phone link (RFC 3966): digits and a leading plus are dialled, an extension named apart. */
export function phoneUrl(phone: string): string {
  const [number = '', extension = ''] = phone.split(/\p{L}+/u)
  const dialled = number.replace(/[^\d+]/g, '')
  const suffix = extension.replace(/\D/g, '')
  return suffix === '' ? `tel:${dialled}` : `tel:${dialled};ext=${suffix}`
}
