import { isInSight, sightOf, type Sight, type Viewer } from '../domain/sight.js'
import type {
  Edition,
  EditionContent,
  EditionLaurel,
  EditionStill,
  TextsByLocale,
} from './content.js'
import { listKitEntries, measureKit } from './kit.js'
import type { Laurel, PressKit, PressKitSummary, Still } from './press-kit.js'
import {
  keepOpenParts,
  keepPartsInLocales,
  projectParts,
  projectRenditions,
} from './project-parts.js'
import { createEditionReader, type EditionReader } from './reader.js'

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
 * What a viewer sees of an edition at an instant, in one locale. `null` where the film itself is
 * withdrawn or not open to them yet.
 */
export function project(args: ProjectArgs): PressKit | null {
  const content = reveal(args)
  if (!content) return null
  const reader = createEditionReader(content, args.locale)
  const kit = {
    ...identify(args, content, reader),
    texts: reader.readTexts(),
    facts: content.facts,
    credits: content.credits.flatMap(({ job, names, character }) => {
      const name = reader.pickName(names)
      return name === null ? [] : [{ job, name, character }]
    }),
    companies: content.companies.map(({ creditLine, ...company }) => {
      const line = reader.pick(creditLine)
      return { ...company, creditLine: line?.text ?? null, creditLineLocale: line?.locale ?? null }
    }),
    laurels: content.laurels.map((laurel) => projectLaurel(laurel, reader)),
    stills: content.stills.map((still) => projectStill(still, reader, args)),
    ...projectParts(content, { ...args, reader }),
    contacts: content.contacts,
    citation: cite(args, { title: reader.readTitle().text, year: content.facts.year }),
  }
  const bytes = measureKit(listKitEntries({ kit, content, rendition: 'print' }), kit)
  return { ...kit, kit: { url: kitAddress(args), bytes } }
}

/** The same of a film as one row of a list, without the work for what a list does not show. */
export function projectSummary(args: ProjectArgs): PressKitSummary | null {
  const content = reveal(args)
  if (!content) return null
  const reader = createEditionReader(content, args.locale)
  const { facts, credits, stills } = content
  const still = stills[0]
  return {
    ...identify(args, content, reader),
    year: facts.year,
    runtimeMinutes: facts.runtimeMinutes,
    countries: facts.countries,
    directors: credits
      .filter(({ job }) => job === 'director')
      .map(({ names }) => reader.pickName(names))
      .filter((name) => name !== null),
    logline: reader.read('logline'),
    still: still ? projectStill(still, reader, args) : null,
    url: `${args.publicUrl}/v1/films/${args.edition.slug}?locale=${encodeURIComponent(args.locale)}`,
  }
}

/**
 * The only door between what is kept and what is public: the content less what is closed to a
 * viewer at an instant or outside their scope, or `null` where the whole film is.
 */
export function reveal(
  args: Pick<ProjectArgs, 'edition' | 'viewer' | 'instant'>,
): EditionContent | null {
  const { edition, viewer, instant } = args
  const { content } = edition
  if (!content || !isRevealed(args)) return null
  const sight = sightOf(viewer, instant)
  const isSeen = ({ opensAt }: { opensAt: string | null }) => isInSight(sight, { opensAt })
  const seen = {
    ...content,
    stills: content.stills.filter(isSeen),
    withdrawnStills: content.withdrawnStills.filter(isSeen),
    ...keepOpenParts(content, isSeen),
  }
  return sight.locales ? keepLocales(seen, sight) : seen
}

/** Whether `reveal` would give anything at all. */
export function isRevealed(args: Pick<ProjectArgs, 'edition' | 'viewer' | 'instant'>): boolean {
  const { film } = args.edition.content ?? {}
  if (!film) return false
  return isInSight(sightOf(args.viewer, args.instant), { filmId: film.id, opensAt: film.opensAt })
}

/**
 * The content with the texts of a film's languages that somebody was given. Names, credit lines and
 * terms of use belong to whoever they name: they stay in every language they are written in.
 */
function keepLocales(content: EditionContent, sight: Sight): EditionContent {
  const keep = <Text>(texts: Record<string, Text>) =>
    Object.fromEntries(Object.entries(texts).filter(([tag]) => isLocaleSeen(tag, sight)))
  return {
    ...content,
    translations: keep(content.translations),
    stills: content.stills.map((still) => ({
      ...still,
      captions: keep(still.captions),
      alts: keep(still.alts),
    })),
    laurels: content.laurels.map((laurel) => ({ ...laurel, awards: keep(laurel.awards) })),
    ...keepPartsInLocales(content, sight, keep),
  }
}

/** An award as its festival names it (`und`) is in no language of the film's. */
const isLocaleSeen = (tag: keyof TextsByLocale, sight: Sight) =>
  tag === 'und' || isInSight(sight, { locale: tag })

function identify(
  { edition, locale }: ProjectArgs,
  content: EditionContent,
  reader: EditionReader,
) {
  const title = reader.readTitle()
  return {
    slug: edition.slug,
    edition: edition.number,
    publishedAt: edition.at,
    locale,
    availableLocales: Object.keys(content.translations).sort(),
    title: title.text,
    titleLocale: title.locale,
    originalTitle: content.film.originalTitle,
  }
}

function projectLaurel(laurel: EditionLaurel, reader: EditionReader): Laurel {
  const festival = reader.pickTitle(laurel.festival)
  const award = reader.pickTitle(laurel.awards)
  return {
    id: laurel.id,
    festival: festival?.text ?? '',
    festivalLocale: festival?.locale ?? null,
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

function projectStill(still: EditionStill, reader: EditionReader, args: ProjectArgs): Still {
  const caption = reader.pick(still.captions)
  const alt = reader.pick(still.alts)
  const terms = reader.pick(still.terms)
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
    usageTermsLocale: terms?.locale ?? args.locale,
    licenceUrl: still.licenceUrl,
    takenOn: still.takenOn,
    focalPoint: still.focalPoint,
    renditions: projectRenditions(`stills/${still.id}`, still.renditions, args),
  }
}

const kitAddress = ({ edition, locale, publicUrl }: ProjectArgs) =>
  `${publicUrl}/v1/films/${edition.slug}/kit.zip?locale=${encodeURIComponent(locale)}`

/** How an edition is quoted: by its title, number and day, and the address that is its own. */
export function cite(
  { edition, siteUrl }: Pick<ProjectArgs, 'edition' | 'siteUrl'>,
  { title, year }: { title: string; year: number | null },
): string {
  const titleAndYear = year === null ? title : `${title} (${year})`
  const address = `${siteUrl}/films/${edition.slug}/editions/${edition.number}`
  return `${titleAndYear}. Press kit, edition ${edition.number}, ${edition.at.slice(0, 10)}. ${address}`
}
