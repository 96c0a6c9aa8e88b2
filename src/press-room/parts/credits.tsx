import type { ReactNode } from 'react'
import { jobLabel } from '../../domain/jobs.js'
import type { Credit, PressKit } from '../../editions/press-kit.js'
import { fill, type PageLanguage } from '../page-language.js'

/** Who made the film, in billing order, the names of one job together. */
export function Credits(props: { page: PageLanguage; kit: PressKit }): ReactNode {
  const { page, kit } = props
  if (kit.credits.length === 0) return null
  return (
    <section className="band credits" aria-labelledby="credits">
      <h2 id="credits" lang={page.uiLang}>
        {page.strings.credits}
      </h2>
      <dl className="credit-roll">
        {groupByJob(kit.credits).map(({ job, credits }) => (
          <div key={job}>
            <dt lang={page.uiLang}>{jobLabel(job, page.uiLocale)}</dt>
            {credits.map((credit, index) => (
              <dd key={index}>
                <bdi>{credit.name}</bdi>
                {credit.character ? (
                  <>
                    {' '}
                    <span className="character" lang={page.uiLang}>
                      {fill(page.strings.asCharacter, { character: credit.character })}
                    </span>
                  </>
                ) : null}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function groupByJob(credits: readonly Credit[]): { job: string; credits: Credit[] }[] {
  const groups = new Map<string, Credit[]>()
  for (const credit of credits) {
    groups.set(credit.job, [...(groups.get(credit.job) ?? []), credit])
  }
  return [...groups].map(([job, grouped]) => ({ job, credits: grouped }))
}
