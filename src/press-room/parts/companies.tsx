import type { ReactNode } from 'react'
import { companyRoleLabel } from '../../domain/company-roles.js'
import type { Company, PressKit } from '../../editions/press-kit.js'
import type { PageLanguage } from '../page-language.js'
import { OutsideLink } from './outside-link.js'
import { LanguageNote, markLanguage } from './say.js'

/** The companies by what they did, with the lines that must be printed for them. */
export function Companies(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.companies.length === 0) return null
  const roles = [...new Set(kit.companies.map(({ role }) => role))]
  return (
    <section className="band companies" aria-labelledby="companies">
      <h2 id="companies" lang={page.uiLang}>
        {page.strings.companies}
      </h2>
      <dl className="credit-roll">
        {roles.map((role) => (
          <div key={role}>
            <dt lang={page.uiLang}>{companyRoleLabel(role, page.uiLocale)}</dt>
            {kit.companies
              .filter((company) => company.role === role)
              .map((company, index) => (
                <dd key={index}>
                  <CompanyLine page={page} company={company} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function CompanyLine(props: { page: PageLanguage; company: Company }): ReactNode {
  const { page, company } = props
  return (
    <>
      {company.website ? (
        <OutsideLink url={company.website}>{company.name}</OutsideLink>
      ) : (
        <bdi>{company.name}</bdi>
      )}
      {company.country ? (
        <span className="company-country">, {page.formats.country(company.country)}</span>
      ) : null}
      {company.creditLine ? (
        <span className="credit-line">
          <span lang={page.uiLang}>{page.strings.mandatoryCredit}</span>:{' '}
          <q {...markLanguage(page, company.creditLineLocale)}>{company.creditLine}</q>{' '}
          <LanguageNote page={page} locale={company.creditLineLocale} />
        </span>
      ) : null}
    </>
  )
}
