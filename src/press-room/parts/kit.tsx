import type { ReactNode } from 'react'
import type { PressKit } from '../../editions/press-kit.js'
import { fill, type PageLanguage } from '../page-language.js'
import { CopyButton } from './copy-button.js'
import { Say } from './say.js'

/** The whole kit as one download, with what it weighs. */
export function KitLink(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  return (
    <a className="button button-main" href={kit.kit.url} download="">
      <Say page={page}>{page.strings.downloadKit}</Say>{' '}
      <span className="button-detail">
        (ZIP, <bdi>{page.formats.megabytes(kit.kit.bytes)}</bdi>)
      </span>
    </a>
  )
}

/** The end of the page: the kit again, how to cite it, and which edition this is. */
export function Colophon(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  return (
    <section className="band colophon" aria-labelledby="kit">
      <div>
        <h2 id="kit" lang={page.uiLang}>
          {page.strings.kit}
        </h2>
        <p lang={page.uiLang}>{page.strings.kitContents}</p>
        <p>
          <KitLink page={page} kit={kit} />
        </p>
      </div>
      <div>
        <h2 id="citation-name" lang={page.uiLang}>
          {page.strings.citation}
        </h2>
        <p id="citation" className="citation">
          {kit.citation}
        </p>
        <CopyButton
          page={page}
          copies="citation"
          label={page.strings.copyCitation}
          describedBy="citation-name"
        />
        <p className="edition">
          <EditionLine page={page} kit={kit} />
        </p>
      </div>
    </section>
  )
}

/** Which edition this is and the day it came out. */
export function EditionLine(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  return (
    <>
      <Say page={page}>{fill(page.strings.edition, { number: kit.edition })}</Say>
      {' · '}
      <time dateTime={kit.publishedAt}>{page.formats.day(kit.publishedAt)}</time>
    </>
  )
}
