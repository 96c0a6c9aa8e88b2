import { isBlank } from './fallback.js'
import type { MaybeText, ReadinessRow } from './readiness-row.js'

/** What is written on a laurel; `festival` is an id. */
export interface LaurelFacts {
  festival?: MaybeText
  year?: number | null
  result?: MaybeText
  section?: MaybeText
  award?: MaybeText
}

/** What stands between the two branches. */
export const laurelRows: readonly ReadinessRow<LaurelFacts>[] = [
  {
    id: 'festival',
    labels: { en: 'Festival', pl: 'Festiwal', uk: 'Фестиваль' },
    findMissing: ({ festival }) => isBlank(festival),
  },
  {
    id: 'year',
    labels: { en: 'Year', pl: 'Rok', uk: 'Рік' },
    findMissing: (laurel) => !laurel.year,
  },
  {
    id: 'result',
    labels: { en: 'Result', pl: 'Wynik', uk: 'Результат' },
    findMissing: ({ result }) => isBlank(result),
  },
  {
    id: 'award',
    labels: { en: 'Award', pl: 'Nagroda', uk: 'Нагорода' },
    // A selection is its section's; whatever is won or mentioned has a name.
    findMissing: ({ result, award }) => result !== 'official-selection' && isBlank(award),
  },
]
