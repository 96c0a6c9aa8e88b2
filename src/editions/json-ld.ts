import type { Artwork, PressKit, Still } from './press-kit.js'

/**
 * A film as schema.org/Movie, in JSON-LD: for search engines, and for whoever reads them. A picture
 * carries the fields that Google's image metadata asks for: who made it, whose it is, under which
 * licence, and where more is to be had. `siteUrl` makes every address absolute.
 */
export function describeMovie(kit: PressKit, { siteUrl }: { siteUrl: string }): object {
  const pageUrl = `${siteUrl}/${kit.locale}/films/${kit.slug}`
  const context = { siteUrl, pageUrl }
  const { facts } = kit
  const description = kit.texts.synopsisShort ?? kit.texts.logline ?? kit.texts.synopsisMedium
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'Movie',
    '@id': `${siteUrl}/films/${kit.slug}`,
    url: pageUrl,
    name: kit.title,
    alternateName: kit.originalTitle === kit.title ? null : kit.originalTitle,
    description: description?.text,
    copyrightYear: facts.year,
    duration: facts.runtimeMinutes === null ? null : `PT${facts.runtimeMinutes}M`,
    genre: facts.genres,
    countryOfOrigin: facts.countries.map((name) => ({ '@type': 'Country', name })),
    inLanguage: facts.spokenLanguages,
    ...describePeople(kit),
    productionCompany: kit.companies
      .filter(({ role }) => role === 'production' || role === 'co-production')
      .map(({ name, website }) => withoutEmpty({ '@type': 'Organization', name, url: website })),
    award: kit.laurels.map(({ award, festival, year }) =>
      [award, festival, String(year)].filter((part) => part !== null).join(', '),
    ),
    sameAs: facts.identifiers.imdb && `https://www.imdb.com/title/${facts.identifiers.imdb}/`,
    image: [
      ...kit.artworks.map((artwork) => describeArtwork(artwork, context)),
      ...kit.stills.map((still) => describeStill(still, context)),
    ],
  })
}

/** The same as the text of a `<script>`: nothing in it can end the element it stands in. */
export const writeMovieScript = (kit: PressKit, site: { siteUrl: string }): string =>
  JSON.stringify(describeMovie(kit, site)).replace(/[<>&\u2028\u2029]/g, escapeCharacter)

const escapeCharacter = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The properties of a Movie that name people, and the jobs that are meant by them. */
const namedBy: Record<string, readonly string[]> = {
  director: ['director', 'co-director'],
  author: ['writer'],
  producer: ['producer', 'co-producer'],
  actor: ['cast', 'voice'],
  musicBy: ['composer'],
  editor: ['editor'],
}

const describePeople = ({ credits }: PressKit) =>
  Object.fromEntries(
    Object.entries(namedBy).map(([property, jobs]) => [
      property,
      credits
        .filter(({ job }) => jobs.includes(job))
        .map(({ name }) => ({ '@type': 'Person', name })),
    ]),
  )

interface Context {
  siteUrl: string
  /** Where a reader finds the terms, and whom to ask. */
  pageUrl: string
}

function describeStill(still: Still, context: Context) {
  const { copyright, credit } = still
  return withoutEmpty({
    ...describePicture(still, context),
    license: still.licenceUrl,
    creditText: credit,
    copyrightNotice: copyright,
    usageInfo: context.pageUrl,
    dateCreated: still.takenOn,
  })
}

function describeArtwork(artwork: Artwork, context: Context) {
  return withoutEmpty({
    ...describePicture(artwork, context),
    creditText: artwork.credit,
    copyrightNotice: artwork.copyright,
    inLanguage: artwork.locale,
  })
}

function describePicture(
  { caption, renditions }: Pick<Still | Artwork, 'caption' | 'renditions'>,
  { siteUrl, pageUrl }: Context,
) {
  const { url, width, height, type } = renditions.web
  return {
    '@type': 'ImageObject',
    contentUrl: new URL(url, siteUrl).href,
    thumbnailUrl: new URL(renditions.thumb.url, siteUrl).href,
    encodingFormat: type,
    width,
    height,
    caption,
    acquireLicensePage: pageUrl,
  }
}

/** A statement less what there is nothing to say of. */
const withoutEmpty = (statement: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(statement).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
