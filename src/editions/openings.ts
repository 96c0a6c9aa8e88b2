import type { Edition, EditionContent } from './content.js'

/** Which embargoes of an edition have ended by an instant, in ISO 8601, in no order. */
export const listOpenings = ({ content }: Edition, instant: Date): string[] =>
  listMoments(content).filter((opensAt) => Date.parse(opensAt) <= instant.getTime())

/** Every moment at which something in an edition opens or opened, in ISO 8601, in no order. */
export function listMoments(content: EditionContent | null): string[] {
  if (!content) return []
  return listEmbargoed(content).flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]))
}

/**
 * When what a visitor sees of an edition changed last: when it was published, or since then when
 * something in it opened. `Last-Modified` is this, or who asks by date would miss an opening.
 */
export const lastChangeOf = (edition: Edition, instant: Date): string =>
  [edition.at, ...listOpenings(edition, instant)]
    .map((moment) => new Date(moment).toISOString())
    .reduce((latest, moment) => (moment > latest ? moment : latest))

/** Everything in an edition that may open later than its film, and the film itself. */
const listEmbargoed = (content: EditionContent): { opensAt: string | null }[] => [
  content.film,
  ...content.stills,
  ...content.withdrawnStills,
  ...content.artworks,
  ...content.withdrawnArtworks,
  ...content.files,
  ...content.withdrawnFiles,
]

/**
 * When something opens that an edition kept closed: each moment after it was made, once, the
 * earliest first. What was open already when it was made opened with it.
 */
export function listMomentsAfter({ at, content }: Edition): Date[] {
  const madeMs = Date.parse(at)
  const momentsMs = listMoments(content)
    .map((opensAt) => Date.parse(opensAt))
    .filter((momentMs) => momentMs > madeMs)
  return [...new Set(momentsMs)].sort((a, b) => a - b).map((momentMs) => new Date(momentMs))
}
