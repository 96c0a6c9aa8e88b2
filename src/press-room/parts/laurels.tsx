import type { ReactNode } from 'react'
import { describeLocale } from '../../domain/locales.js'
import { resultLabel } from '../../domain/results.js'
import type { Laurel, PressKit } from '../../editions/press-kit.js'
import { fill, type PageLanguage } from '../page-language.js'
import { isForeign, markLanguage, Say } from './say.js'
import { LaurelBranch, LaurelBranchSymbol } from './wreath.js'

/** What festivals gave the film, each in a wreath. */
export function Laurels(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.laurels.length === 0) return null
  return (
    <section className="band laurels" aria-labelledby="laurels">
      <h2 id="laurels" lang={page.uiLang}>
        {page.strings.laurels}
      </h2>
      <LaurelBranchSymbol />
      <ul>
        {kit.laurels.map((laurel) => (
          <li key={laurel.id} className={`laurel laurel-${laurel.result}`}>
            <LaurelBranch side="left" />
            <LaurelWords page={page} laurel={laurel} />
            <LaurelBranch side="right" />
          </li>
        ))}
      </ul>
      <ForeignNames page={page} laurels={kit.laurels} />
    </section>
  )
}

function LaurelWords(props: { page: PageLanguage; laurel: Laurel }): ReactNode {
  const { page, laurel } = props
  const result = <Say page={page}>{resultLabel(laurel.result, page.uiLocale)}</Say>
  return (
    <p className="laurel-words">
      {laurel.award ? (
        <b {...markLanguage(page, laurel.awardLocale)}>{laurel.award}</b>
      ) : (
        <b>{result}</b>
      )}{' '}
      {laurel.award && laurel.result !== 'winner' ? (
        <>
          <span className="laurel-result">{result}</span>{' '}
        </>
      ) : null}
      <span className="laurel-festival">
        <span {...markLanguage(page, laurel.festivalLocale)}>{laurel.festival}</span> {laurel.year}
      </span>{' '}
      {laurel.section ? (
        <>
          <span className="laurel-section">{laurel.section}</span>{' '}
        </>
      ) : null}
      <span className="laurel-place">{describePlace(page, laurel)}</span>
    </p>
  )
}

function describePlace(page: PageLanguage, laurel: Laurel): string {
  const country = laurel.country === null ? null : page.formats.country(laurel.country)
  return [laurel.city, country].filter((part) => part !== null).join(', ')
}

/** Said once under the wreaths: a note in each would drown the names. */
function ForeignNames(props: { page: PageLanguage; laurels: Laurel[] }): ReactNode {
  const { page, laurels } = props
  const locales = laurels
    .flatMap(({ awardLocale, festivalLocale }) => [awardLocale, festivalLocale])
    .filter((locale) => isForeign(page, locale))
  if (locales.length === 0) return null
  const names = [...new Set(locales)].map((locale) => describeLocale(locale, page.uiLocale))
  const languages = names.join(', ')
  return (
    <p className="language-note" lang={page.uiLang}>
      {fill(page.strings.namesInLanguages, { languages })}
    </p>
  )
}
