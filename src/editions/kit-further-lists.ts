import type { KitBasis } from './kit.js'
import type { KitBlobs, KitPart } from './kit-files.js'
import { markLocale } from './kit-lists.js'
import type { KitWords } from './kit-words.js'
import type { Artwork, Screening } from './press-kit.js'

/** Where and when the film is shown, each by the clocks of the place. */
export const writeScreenings = (kit: KitBasis, say: KitWords): string[] =>
  kit.screenings.flatMap((screening) => [
    [writeMoment(screening, say), ...listPlace(screening, say)].join(' – '),
    ...[
      screening.premiere && say.premiere(screening.premiere),
      screening.audience === 'press' && say.audience(screening.audience),
      screening.note && markLocale(screening.note, screening.noteLocale, kit),
    ].flatMap((line) => (line ? [`  ${line}`] : [])),
  ])

function writeMoment({ date, startsAt, timeZone }: Screening, say: KitWords): string {
  const day = say.day(date)
  return startsAt === null
    ? `${day}, ${say.hourToCome}`
    : `${day}, ${startsAt.slice(11, 16)} ${say.localTime} (${timeZone})`
}

function listPlace({ festival, venue, city, country }: Screening, say: KitWords): string[] {
  const town = [city, country && say.country(country)].filter(Boolean).join(', ')
  return [festival, venue, town].filter((part): part is string => Boolean(part))
}

/** What the press wrote, as it may be quoted: the words, and whose they are. */
export const writeQuotes = (kit: KitBasis, say: KitWords): string[] =>
  kit.quotes.flatMap(({ text, locale, outlet, author, date, url, stars, starsOutOf }, index) => [
    ...(index > 0 ? [''] : []),
    markLocale(`“${text}”`, locale, kit),
    `  ${[author, outlet, date && say.day(date)].filter(Boolean).join(', ')}`,
    ...(stars === null ? [] : [`  ${say.starsOf(stars, starsOutOf ?? stars)}`]),
    ...(url === null ? [] : [`  ${url}`]),
  ])

/** What each artwork is and whose, under its file's name. */
export const writeArtworks = (
  kit: KitBasis,
  artworks: KitPart<Artwork>[],
  say: KitWords,
): string[] =>
  artworks.flatMap(({ name, thing }, index) => [
    ...(index > 0 ? [''] : []),
    name,
    `  ${[say.artworkKind(thing.kind), thing.locale && say.language(thing.locale)].filter(Boolean).join(', ')}`,
    ...(thing.caption ? [`  ${markLocale(thing.caption, thing.captionLocale, kit)}`] : []),
    ...(thing.credit ? [`  ${say.credit}: ${thing.credit}`] : []),
    ...(thing.copyright ? [`  ${thing.copyright}`] : []),
  ])

/** What each file is, under its name. */
export const writeFiles = (kit: KitBasis, { files }: KitBlobs, say: KitWords): string[] =>
  files.flatMap(({ name, thing }, index) => [
    ...(index > 0 ? [''] : []),
    name,
    `  ${say.fileKind(thing.kind)}: ${markLocale(thing.title, thing.titleLocale, kit)}`,
    ...(thing.locale ? [`  ${say.language(thing.locale)}`] : []),
  ])
