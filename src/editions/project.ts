import type { Viewer } from '../domain/embargo.js'
import { isOpen } from '../domain/embargo.js'
import { fallbackChain, pickText } from '../domain/locales.js'
import { approvedNameFor } from '../domain/people.js'
import {
  renditionNames,
  type Edition,
  type EditionContent,
  type EditionLaurel,
  type EditionStill,
  type EditionTranslation,
  type TextsByLocale,
} from './content.js'
import { listKitEntries, measureKit } from './kit.js'
import type { Laurel, PressKit, PressKitSummary, Rendition, Still } from './press-kit.js'

export interface ProjectArgs {
  edition: Edition
  viewer: Viewer
  instant: Date
  /** The locale the reader asked for; texts fall back from it one by one. */
  locale: string
  /** What addresses begin with: `https://press.example.org`, or nothing for relative ones. */
  publicUrl: string
  /** The site's own address, for what is quoted elsewhere: never relative. */
  siteUrl: string
}

/**
 * What a viewer sees of an edition at an instant, in one locale: the only door between what is
 * kept and what is public. `null` where the film itself is withdrawn or not open to them yet.
 */
export function project(args: ProjectArgs): PressKit | null {
  const { edition, viewer, instant, siteUrl } = args
  const { content } = edition
  if (!content || !isOpen({ opensAt: content.film.opensAt, viewer, instant })) return null
  const reader = createReader(args, content)
  const kit = {
    slug: edition.slug,
    edition: edition.number,
    publishedAt: edition.at,
    locale: args.locale,
    availableLocales: Object.keys(content.translations).sort(),
    title: reader.title.text,
    titleLocale: reader.title.locale,
    originalTitle: content.film.originalTitle,
    texts: reader.texts,
    facts: content.facts,
    credits: content.credits.flatMap((credit) => {
      const name = reader.pickName(credit.names)
      return name ? [{ job: credit.job, name: name.text, character: credit.character }] : []
    }),
    companies: content.companies.map(({ creditLine, ...company }) => {
      const line = reader.pick(creditLine)
      return { ...company, creditLine: line?.text ?? null, creditLineLocale: line?.locale ?? null }
    }),
    laurels: content.laurels.map((laurel) => projectLaurel(laurel, reader)),
    stills: content.stills
      .filter((still) => isOpen({ opensAt: still.opensAt, viewer, instant }))
      .map((still) => projectStill(still, reader, args)),
    contacts: content.contacts,
    citation: cite({ edition, title: reader.title.text, year: content.facts.year, siteUrl }),
  }
  const bytes = measureKit(listKitEntries({ kit, content, rendition: 'print' }), kit)
  return { ...kit, kit: { url: kitAddress(args), bytes } }
}

/** A film as one row of a list: what `project` gives, less what a list does not show. */
export function summarize(kit: PressKit, publicUrl: string): PressKitSummary {
  return {
    slug: kit.slug,
    edition: kit.edition,
    publishedAt: kit.publishedAt,
    locale: kit.locale,
    availableLocales: kit.availableLocales,
    title: kit.title,
    titleLocale: kit.titleLocale,
    originalTitle: kit.originalTitle,
    year: kit.facts.year,
    runtimeMinutes: kit.facts.runtimeMinutes,
    countries: kit.facts.countries,
    directors: kit.credits.filter(({ job }) => job === 'director').map(({ name }) => name),
    logline: kit.texts.logline,
    still: kit.stills[0] ?? null,
    url: `${publicUrl}/v1/films/${kit.slug}?locale=${encodeURIComponent(kit.locale)}`,
  }
}

type Pick = (texts: TextsByLocale) => { text: string; locale: string } | null

interface Reader {
  pick: Pick
  pickName: Pick
  title: { text: string; locale: string }
  texts: PressKit['texts']
  sourceLocale: string
}

/** Reads texts as one person: in their language where there is one, else along the fallback. */
function createReader({ locale }: ProjectArgs, content: EditionContent): Reader {
  const { sourceLocale, originalTitle } = content.film
  const pick: Pick = (texts) => {
    const { und, ...inLocales } = texts
    const available = Object.keys(inLocales)
    const found = pickText(
      inLocales,
      // A name or award without a stated language stands before a language nobody asked for.
      fallbackChain({ requested: locale, source: sourceLocale, available }).filter(
        (tag) => und === undefined || isAsked(tag, locale),
      ),
    )
    return found ?? (und === undefined ? null : { text: und, locale: sourceLocale })
  }
  const read = (field: keyof EditionTranslation) => pick(readField(content, field))
  return {
    pick,
    pickName: (names) => pickName(names, content, locale),
    sourceLocale,
    title: read('title') ?? { text: originalTitle, locale: sourceLocale },
    texts: {
      tagline: read('tagline'),
      logline: read('logline'),
      synopsisShort: read('synopsisShort'),
      synopsisMedium: read('synopsisMedium'),
      synopsisLong: read('synopsisLong'),
      directorsStatement: read('directorsStatement'),
    },
  }
}

/** Names have a rule of their own: a form in letters that the reader reads comes first. */
function pickName(names: TextsByLocale, content: EditionContent, locale: string) {
  const { und, ...forms } = names
  const { sourceLocale } = content.film
  const nameForms = Object.entries(forms).map(([tag, form]) => ({
    locale: tag,
    form,
    approved: true,
  }))
  const available = Object.keys(forms)
  // The reader's own locale leads, so that the letters they read are known.
  const chain = [locale, ...fallbackChain({ requested: locale, source: sourceLocale, available })]
  const found = approvedNameFor(
    { name: und ?? '', nameApproved: und !== undefined, nameForms },
    chain,
  )
  return found && { text: found.text, locale: found.locale ?? sourceLocale }
}

const isAsked = (tag: string, locale: string) => tag.split('-')[0] === locale.split('-')[0]

const readField = (content: EditionContent, field: keyof EditionTranslation): TextsByLocale =>
  Object.fromEntries(
    Object.entries(content.translations).flatMap(([locale, translation]) => {
      const text = translation[field]
      return text ? [[locale, text]] : []
    }),
  )

function projectLaurel(laurel: EditionLaurel, reader: Reader): Laurel {
  const festival = reader.pick(laurel.festival)
  const award = reader.pick(laurel.awards)
  return {
    id: laurel.id,
    festival: festival?.text ?? '',
    festivalLocale: festival?.locale ?? reader.sourceLocale,
    city: laurel.city,
    country: laurel.country,
    year: laurel.year,
    section: laurel.section,
    award: award?.text ?? null,
    awardLocale: award?.locale ?? null,
    result: laurel.result,
    showOnPoster: laurel.showOnPoster,
  }
}

function projectStill(still: EditionStill, reader: Reader, args: ProjectArgs): Still {
  const caption = reader.pick(still.captions)
  const alt = reader.pick(still.alts)
  const terms = reader.pick(still.terms)
  const renditions = renditionNames.map((name) => [name, projectRendition(still, name, args)])
  return {
    id: still.id,
    role: still.role,
    caption: caption?.text ?? null,
    captionLocale: caption?.locale ?? null,
    alt: alt?.text ?? null,
    altLocale: alt?.locale ?? null,
    credit: still.credit,
    copyright: still.copyright,
    usageTerms: terms?.text ?? '',
    usageTermsLocale: terms?.locale ?? reader.sourceLocale,
    licenceUrl: still.licenceUrl,
    takenOn: still.takenOn,
    focalPoint: still.focalPoint,
    renditions: Object.fromEntries(renditions) as Still['renditions'],
  }
}

function projectRendition(
  still: EditionStill,
  name: (typeof renditionNames)[number],
  { publicUrl, locale }: ProjectArgs,
): Rendition {
  const { widthPx, heightPx, bytes, mimeType } = still.renditions[name]
  const url = `${publicUrl}/v1/stills/${still.id}/${name}?locale=${encodeURIComponent(locale)}`
  return { url, width: widthPx, height: heightPx, bytes, type: mimeType }
}

const kitAddress = ({ edition, locale, publicUrl }: ProjectArgs) =>
  `${publicUrl}/v1/films/${edition.slug}/kit.zip?locale=${encodeURIComponent(locale)}`

function cite(args: {
  edition: Edition
  title: string
  year: number | null
  siteUrl: string
}): string {
  const { edition, title, year, siteUrl } = args
  const titleAndYear = year === null ? title : `${title} (${year})`
  const address = `${siteUrl}/films/${edition.slug}`
  return `${titleAndYear}. Press kit, edition ${edition.number}, ${edition.at.slice(0, 10)}. ${address}`
}
