import type { ReactNode } from 'react'
import { artworkKindLabel } from '../../domain/artwork-kinds.js'
import { languageName } from '../../domain/languages.js'
import type { Artwork, PressKit } from '../../editions/press-kit.js'
import { downloadUrl } from '../addresses.js'
import type { PageLanguage } from '../page-language.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** Posters, key art and banners, each with its sizes to download. */
export function Artworks(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.artworks.length === 0) return null
  return (
    <section className="band artworks" aria-labelledby="artworks">
      <h2 id="artworks" lang={page.uiLang}>
        {page.strings.artworks}
      </h2>
      <ul className="artworks-grid">
        {kit.artworks.map((artwork) => (
          <li key={artwork.id}>
            <ArtworkFigure page={page} artwork={artwork} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ArtworkFigure({ page, artwork }: { page: PageLanguage; artwork: Artwork }): ReactNode {
  const { thumb, web } = artwork.renditions
  const nameId = `artwork-${artwork.id}`
  return (
    <figure className="artwork">
      <img
        src={web.url}
        srcSet={`${thumb.url} ${thumb.width}w, ${web.url} ${web.width}w`}
        sizes="(min-width: 44rem) 22rem, 92vw"
        width={web.width}
        height={web.height}
        alt={artwork.alt ?? ''}
        {...(artwork.alt ? markLanguage(page, artwork.altLocale) : {})}
        loading="lazy"
      />
      <figcaption>
        <p id={nameId} className="artwork-kind" lang={page.uiLang}>
          {describeArtwork(page, artwork)}
        </p>
        {artwork.caption ? (
          <p>
            <span {...markLanguage(page, artwork.captionLocale)}>{artwork.caption}</span>{' '}
            <LanguageNote page={page} locale={artwork.captionLocale} />
          </p>
        ) : null}
        {artwork.credit ? (
          <p className="credit">
            <Say page={page}>{page.strings.credit}</Say>: <bdi>{artwork.credit}</bdi>
          </p>
        ) : null}
        {artwork.copyright ? (
          <p className="rights">
            <bdi>{artwork.copyright}</bdi>
          </p>
        ) : null}
        <div className="still-actions">
          {(['web', 'print'] as const).map((name) => (
            <SizeLink key={name} page={page} artwork={artwork} name={name} describedBy={nameId} />
          ))}
        </div>
      </figcaption>
    </figure>
  )
}

const describeArtwork = (page: PageLanguage, { kind, locale }: Artwork): string =>
  [
    artworkKindLabel(kind, page.uiLocale),
    locale === null ? null : languageName(locale, page.uiLocale),
  ]
    .filter((part) => part !== null)
    .join(', ')

function SizeLink(props: {
  page: PageLanguage
  artwork: Artwork
  name: 'web' | 'print'
  describedBy: string
}): ReactNode {
  const { page, artwork, name, describedBy } = props
  const { url, width, height, bytes } = artwork.renditions[name]
  const label = name === 'web' ? page.strings.renditionWeb : page.strings.renditionPrint
  return (
    <a className="button" href={downloadUrl(url)} download="" aria-describedby={describedBy}>
      <span className="button-verb">
        <Say page={page}>
          <span className="visually-hidden">{page.strings.download} </span>
          {label}
        </Say>
      </span>{' '}
      <span className="button-detail">
        (
        <bdi dir="ltr">
          {page.formats.number(width)} × {page.formats.number(height)} px
        </bdi>
        , <bdi>{page.formats.megabytes(bytes)}</bdi>)
      </span>
    </a>
  )
}
