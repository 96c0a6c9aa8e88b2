import type { ReactNode } from 'react'
import type { PressKit, Quote } from '../../editions/press-kit.js'
import { fill, type PageLanguage } from '../page-language.js'
import { OutsideLink } from './outside-link.js'
import { LanguageNote, markLanguage, Say } from './say.js'

/** What the press wrote, word for word, each in its own language. */
export function Quotes(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.quotes.length === 0) return null
  return (
    <section className="band quotes" aria-labelledby="quotes">
      <h2 id="quotes" lang={page.uiLang}>
        {page.strings.quotes}
      </h2>
      <ul className="quotes-grid">
        {kit.quotes.map((quote) => (
          <li key={quote.id}>
            <figure>
              <blockquote {...markLanguage(page, quote.locale)}>
                <p>{quote.text}</p>
              </blockquote>
              <figcaption>
                <LanguageNote page={page} locale={quote.locale} />
                <QuoteSource page={page} quote={quote} />
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}

function QuoteSource(props: { page: PageLanguage; quote: Quote }): ReactNode {
  const { page, quote } = props
  const { author, outlet, date, url, stars, starsOutOf } = quote
  return (
    <p>
      {author ? (
        <>
          <bdi>{author}</bdi>,{' '}
        </>
      ) : null}
      <cite>{url ? <OutsideLink url={url}>{outlet}</OutsideLink> : <bdi>{outlet}</bdi>}</cite>
      {date ? (
        <>
          , <time dateTime={date}>{page.formats.day(date)}</time>
        </>
      ) : null}
      {stars === null ? null : (
        <>
          {' · '}
          <Say page={page}>
            {fill(page.strings.starsOf, {
              stars: page.formats.number(stars),
              most: page.formats.number(starsOutOf ?? stars),
            })}
          </Say>
        </>
      )}
    </p>
  )
}
