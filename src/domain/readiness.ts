import { filmRows, type FilmParts } from './readiness-film.js'
import { laurelRows, type LaurelFacts } from './readiness-laurel.js'
import type { ReadinessRow } from './readiness-row.js'
import { stillRows, type StillFacts } from './readiness-still.js'
import { translationRows, type TranslationParts } from './readiness-translation.js'
import { createVocabulary } from './vocabulary.js'

/**
 * What is missing, as ids of rows in the order of the form: `title`, `logline`, and where several
 * may be missing with their number, `captions:3`. Empty when all is there. Nothing of it hinders
 * saving: it tells an editor what is left to do.
 */
export type Missing = string[]

/** What a film's translation lacks; stills and laurels are the ones it should speak of. */
export const missingInTranslation = (
  translation: TranslationParts['translation'],
  others: Omit<TranslationParts, 'translation'>,
): Missing => findMissing(translationRows, { translation, ...others })

/** What a film's record lacks for a press kit: facts, credits, somebody to write to, pictures. */
export const missingInFilm = (film: FilmParts['film'], others: Omit<FilmParts, 'film'>): Missing =>
  findMissing(filmRows, { film, ...others })

/** What a still lacks before anybody may print it. */
export const missingInStill = (still: StillFacts): Missing => findMissing(stillRows, still)

/** What a laurel lacks before it can be drawn. */
export const missingInLaurel = (laurel: LaurelFacts): Missing => findMissing(laurelRows, laurel)

/** What a missing thing is called, with its number: `captions:3` is `Captions (3)`. */
export function describeMissing(missing: string, locale: string): string {
  const [id = '', count] = missing.split(':')
  const label = vocabulary.label(id, locale)
  return count === undefined ? label : `${label} (${count})`
}

function findMissing<Subject>(rows: readonly ReadinessRow<Subject>[], subject: Subject): Missing {
  return rows.flatMap(({ id, findMissing: find }) => {
    const found = find(subject)
    if (typeof found === 'boolean') return found ? [id] : []
    return found > 0 ? [`${id}:${found}`] : []
  })
}

const vocabulary = createVocabulary([...filmRows, ...translationRows, ...stillRows, ...laurelRows])
