import type { ReactNode } from 'react'
import { stillRoleLabel } from '../../domain/still-roles.js'
import type { PressKit, Rendition, Still } from '../../editions/press-kit.js'
import { downloadUrl } from '../addresses.js'
import type { PageLanguage } from '../page-language.js'
import { CopyButton } from './copy-button.js'
import { OutsideLink } from './outside-link.js'
import { Picture } from './picture.js'
import { LanguageNote, markLanguage, Say } from './say.js'

const gridSizes = '(min-width: 75rem) 30vw, (min-width: 44rem) 45vw, 92vw'

/** Every still with what a picture editor needs beside it: caption, credit, terms and weights. */
export function Stills(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.stills.length === 0) return null
  return (
    <section className="band stills" aria-labelledby="stills">
      <h2 id="stills" lang={page.uiLang}>
        {page.strings.stills}
      </h2>
      <ul className="stills-grid">
        {kit.stills.map((still) => (
          <li key={still.id}>
            <StillFigure page={page} still={still} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Caption and credit, as they are copied together and printed under a picture. */
export function StillCaption(props: { page: PageLanguage; still: Still; id?: string }): ReactNode {
  const { page, still } = props
  return (
    <div className="caption" id={props.id}>
      {still.caption ? (
        <p data-copy-part="" {...markLanguage(page, still.captionLocale)}>
          {still.caption}
        </p>
      ) : null}
      <p data-copy-part="" className="credit">
        <Say page={page}>{page.strings.credit}</Say>: <bdi>{still.credit}</bdi>
      </p>
    </div>
  )
}

function StillFigure(props: { page: PageLanguage; still: Still }): ReactNode {
  const { page, still } = props
  const captionId = `caption-${still.id}`
  return (
    <figure className="still" id={`still-${still.id}`}>
      <Picture page={page} still={still} sizes={gridSizes} />
      <figcaption>
        {still.role === 'scene' ? null : (
          <p className="still-role" lang={page.uiLang}>
            {stillRoleLabel(still.role, page.uiLocale)}
          </p>
        )}
        <StillCaption page={page} still={still} id={captionId} />
        {still.caption ? <LanguageNote page={page} locale={still.captionLocale} /> : null}
        <Rights page={page} still={still} />
        <div className="still-actions">
          <RenditionLink page={page} still={still} name="web" captionId={captionId} />
          <RenditionLink page={page} still={still} name="print" captionId={captionId} />
          <CopyButton
            page={page}
            copies={captionId}
            label={page.strings.copyCaption}
            describedBy={captionId}
          />
        </div>
      </figcaption>
    </figure>
  )
}

function Rights(props: { page: PageLanguage; still: Still }): ReactNode {
  const { page, still } = props
  return (
    <div className="rights">
      {still.copyright ? (
        <p>
          <bdi>{still.copyright}</bdi>
        </p>
      ) : null}
      {still.takenOn ? (
        <p>
          <time dateTime={still.takenOn}>{page.formats.day(still.takenOn)}</time>
        </p>
      ) : null}
      <p>
        <span lang={page.uiLang}>{page.strings.terms}</span>:{' '}
        <span {...markLanguage(page, still.usageTermsLocale)}>{still.usageTerms}</span>{' '}
        <LanguageNote page={page} locale={still.usageTermsLocale} />
      </p>
      {still.licenceUrl ? (
        <p>
          <OutsideLink url={still.licenceUrl}>
            <Say page={page}>{page.strings.licence}</Say>
          </OutsideLink>
        </p>
      ) : null}
    </div>
  )
}

function RenditionLink(props: {
  page: PageLanguage
  still: Still
  name: 'web' | 'print'
  captionId: string
}): ReactNode {
  const { page, name } = props
  const rendition = props.still.renditions[name]
  const label = name === 'web' ? page.strings.renditionWeb : page.strings.renditionPrint
  return (
    <a
      className="button"
      href={downloadUrl(rendition.url)}
      download=""
      aria-describedby={props.captionId}
    >
      <span className="button-verb">
        <Say page={page}>
          <span className="visually-hidden">{page.strings.download} </span>
          {label}
        </Say>
      </span>{' '}
      <span className="button-detail">
        (<bdi dir="ltr">{formatPixels(page, rendition)}</bdi>,{' '}
        <bdi>{page.formats.megabytes(rendition.bytes)}</bdi>)
      </span>
    </a>
  )
}

function formatPixels(page: PageLanguage, { width, height }: Rendition): string {
  return `${page.formats.number(width)} × ${page.formats.number(height)} px`
}
