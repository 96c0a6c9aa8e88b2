import type { ReactNode } from 'react'
import { fill, type PageLanguage } from '../page-language.js'
import { Say } from './say.js'

/** Links to the pages before and after this one of a list; nothing where all fits on one. */
export function Pagination(props: {
  page: PageLanguage
  current: number
  pages: number
  pathOf: (number: number) => string
}): ReactNode {
  const { page, current, pages, pathOf } = props
  if (pages <= 1) return null
  return (
    <nav className="pagination" aria-label={page.strings.pages}>
      {current > 1 ? (
        <a className="button" rel="prev" href={pathOf(current - 1)} lang={page.uiLang}>
          {page.strings.previous}
        </a>
      ) : null}
      <span>
        <Say page={page}>{fill(page.strings.pageOf, { page: current, pages })}</Say>
      </span>
      {current < pages ? (
        <a className="button" rel="next" href={pathOf(current + 1)} lang={page.uiLang}>
          {page.strings.next}
        </a>
      ) : null}
    </nav>
  )
}
