import type { ReactNode } from 'react'
import { genreLabel } from '../domain/genres.js'
import { kindLabel } from '../domain/kinds.js'
import type { EditionKit } from '../editions/edition-list.js'
import { writeMovieScript } from '../editions/json-ld.js'
import type { PressKit } from '../editions/press-kit.js'
import { absoluteUrl, editionPath, feedPath, filmPath, indexPath } from './addresses.js'
import { createPageLanguage, fill, type PageLanguage } from './page-language.js'
import { Artworks } from './parts/artworks.js'
import { Companies } from './parts/companies.js'
import { Contacts, PressContact } from './parts/contacts.js'
import { Credits } from './parts/credits.js'
import { renderDocument, type PageHead } from './parts/document.js'
import { Facts } from './parts/facts.js'
import { Files } from './parts/files.js'
import { Hero } from './parts/hero.js'
import { Colophon } from './parts/kit.js'
import { LanguageSwitch } from './parts/language-switch.js'
import { Laurels } from './parts/laurels.js'
import { Quotes } from './parts/quotes.js'
import { Say } from './parts/say.js'
import { Screenings } from './parts/screenings.js'
import { Stills } from './parts/stills.js'
import { Texts } from './parts/texts.js'
import { Videos } from './parts/videos.js'

/**
 * The page of one film in `kit.locale`, as an HTML document. With `preview` it carries the note in
 * a banner, is kept from search engines and names no canonical address; `publicUrl` is the site's
 * origin, without which the addresses in its head stay relative. An edition that is not the newest
 * says so, and leads to the newest.
 */
export function renderFilmPage(args: {
  kit: PressKit | EditionKit
  preview?: { note: string }
  publicUrl?: string
}): string {
  const { kit } = args
  const page = createPageLanguage(kit.locale)
  return renderDocument({
    page,
    head: describePage({ ...args, page }),
    homePath: indexPath({ lang: page.locale }),
    switcher: (
      <LanguageSwitch
        page={page}
        locales={kit.availableLocales}
        pathOf={(locale) => editionPath(kit.slug, locale, isOlder(kit) ? kit.edition : null)}
      />
    ),
    banner: args.preview ? (
      <PreviewBanner page={page} note={args.preview.note} />
    ) : isOlder(kit) ? (
      <OlderBanner page={page} kit={kit} />
    ) : null,
    content: <FilmContent page={page} kit={kit} />,
  })
}

function FilmContent(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  return (
    <article className="film">
      <Hero {...props} />
      <div className="film-sheet">
        <div className="film-facts">
          <PressContact {...props} />
          <Facts {...props} />
        </div>
        <Texts {...props} />
      </div>
      <Videos {...props} />
      <Laurels {...props} />
      <Quotes {...props} />
      <Stills {...props} />
      <Artworks {...props} />
      <Screenings {...props} />
      <Files {...props} />
      <div className="film-people">
        <Credits {...props} />
        <Companies {...props} />
      </div>
      <Contacts {...props} />
      <Colophon {...props} />
    </article>
  )
}

function PreviewBanner(props: { page: PageLanguage; note: string }): ReactNode {
  return (
    <aside className="preview-banner">
      <b>
        <Say page={props.page}>{props.page.strings.preview}</Say>
      </b>{' '}
      {props.note}
    </aside>
  )
}

/** Whether a page is about an edition that is not the newest. */
const isOlder = (kit: PressKit | EditionKit): kit is EditionKit =>
  'newest' in kit && kit.edition < kit.newest

function OlderBanner({ page, kit }: { page: PageLanguage; kit: EditionKit }): ReactNode {
  const { olderEdition, newestEdition, takenBackSince } = page.strings
  const date = page.formats.day(kit.publishedAt)
  return (
    <aside className="preview-banner">
      <b>
        <Say page={page}>{fill(olderEdition, { edition: kit.edition, date })}</Say>
      </b>{' '}
      {kit.removed ? (
        <>
          <Say page={page}>{takenBackSince}</Say>{' '}
        </>
      ) : null}
      <a href={filmPath(kit.slug, page.locale)}>
        <Say page={page}>{newestEdition}</Say>
      </a>
    </aside>
  )
}

function describePage(args: {
  page: PageLanguage
  kit: PressKit | EditionKit
  preview?: { note: string }
  publicUrl?: string
}): PageHead {
  const { page, kit, publicUrl } = args
  const title = `${kit.title} · ${page.strings.pressRoom}`
  const description = kit.texts.logline?.text ?? summarizeFacts(page, kit)
  if (args.preview) return { title, description, noindex: true }
  if (isOlder(kit)) {
    const canonical = absoluteUrl(filmPath(kit.slug, kit.locale), publicUrl)
    return { title, description, noindex: true, canonical }
  }
  const addressIn = (locale: string | null) => absoluteUrl(filmPath(kit.slug, locale), publicUrl)
  return {
    title,
    description,
    canonical: addressIn(kit.locale),
    alternates: [
      ...kit.availableLocales.map((locale) => ({ locale, url: addressIn(locale) })),
      { locale: 'x-default', url: addressIn(null) },
    ],
    image: describeImage(kit, publicUrl),
    feedUrl: absoluteUrl(feedPath(kit.slug, kit.locale), publicUrl),
    // It says addresses to others, which need the site's own.
    ...(publicUrl !== undefined && { jsonLd: writeMovieScript(kit, { siteUrl: publicUrl }) }),
  }
}

function describeImage(kit: PressKit, publicUrl: string | undefined): PageHead['image'] {
  const still = kit.stills[0]
  if (still === undefined) return undefined
  const { url, width, height } = still.renditions.web
  return { url: absoluteUrl(url, publicUrl), width, height, alt: still.alt }
}

function summarizeFacts(page: PageLanguage, kit: PressKit): string {
  const { kind, genres, countries, year } = kit.facts
  const parts = [
    kit.title,
    kind === null ? null : kindLabel(kind, page.uiLocale),
    ...genres.map((genre) => genreLabel(genre, page.uiLocale)),
    ...countries.map(page.formats.country),
    year === null ? null : String(year),
  ]
  return parts.filter((part) => part !== null).join(', ')
}
