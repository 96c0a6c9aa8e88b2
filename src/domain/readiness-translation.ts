import { isBlank } from './fallback.js'
import { fieldName } from './field-names.js'
import type { MaybeList, MaybeText, ReadinessRow } from './readiness-row.js'

/** A translation and what of its film it should speak of. */
export interface TranslationParts {
  translation: {
    locale: string
    title?: MaybeText
    logline?: MaybeText
    synopsisShort?: MaybeText
    synopsisMedium?: MaybeText
    synopsisLong?: MaybeText
    directorsStatement?: MaybeText
    /** `still` and `laurel` are ids, never whole documents. */
    captions?: MaybeList<{ still: string; caption?: MaybeText; alt?: MaybeText }>
    awards?: MaybeList<{ laurel: string; text?: MaybeText }>
  }
  /** What was written in the source locale counts for the translation into it. */
  sourceLocale: string
  stills: readonly { id: string; caption?: MaybeText; alt?: MaybeText }[]
  laurels: readonly { id: string; award?: MaybeText }[]
}

/** What a film has in each language. A tagline is a gift, never missed. */
export const translationRows: readonly ReadinessRow<TranslationParts>[] = [
  {
    id: 'title',
    labels: fieldName('title'),
    findMissing: ({ translation }) => isBlank(translation.title),
  },
  {
    id: 'logline',
    labels: fieldName('logline'),
    findMissing: ({ translation }) => isBlank(translation.logline),
  },
  {
    id: 'synopsisShort',
    labels: { en: 'Short synopsis', pl: 'Krótki opis', uk: 'Короткий синопсис' },
    findMissing: ({ translation }) => isBlank(translation.synopsisShort),
  },
  {
    id: 'synopsisMedium',
    labels: { en: 'Medium synopsis', pl: 'Średni opis', uk: 'Середній синопсис' },
    findMissing: ({ translation }) => isBlank(translation.synopsisMedium),
  },
  {
    id: 'synopsisLong',
    labels: { en: 'Long synopsis', pl: 'Długi opis', uk: 'Довгий синопсис' },
    findMissing: ({ translation }) => isBlank(translation.synopsisLong),
  },
  {
    id: 'directorsStatement',
    labels: fieldName('directorsStatement'),
    findMissing: ({ translation }) => isBlank(translation.directorsStatement),
  },
  {
    id: 'captions',
    labels: { en: 'Captions', pl: 'Podpisy', uk: 'Підписи' },
    findMissing: (parts) => countUnspoken(parts, 'caption'),
  },
  {
    id: 'alts',
    labels: { en: 'Alt texts', pl: 'Teksty alternatywne', uk: 'Альтернативні тексти' },
    findMissing: (parts) => countUnspoken(parts, 'alt'),
  },
  {
    id: 'awards',
    labels: { en: 'Names of awards', pl: 'Nazwy nagród', uk: 'Назви нагород' },
    findMissing: countUnnamedAwards,
  },
]

function countUnspoken(parts: TranslationParts, text: 'caption' | 'alt'): number {
  const { translation, sourceLocale, stills } = parts
  const isSource = translation.locale === sourceLocale
  const spoken = (translation.captions ?? []).filter((row) => !isBlank(row[text]))
  const ids = new Set(spoken.map(({ still }) => still))
  return stills.filter((still) => !ids.has(still.id) && !(isSource && !isBlank(still[text]))).length
}

/** The name of an award stands in the source locale until a translation says it otherwise. */
function countUnnamedAwards({ translation, sourceLocale, laurels }: TranslationParts): number {
  if (translation.locale === sourceLocale) return 0
  const named = (translation.awards ?? []).filter(({ text }) => !isBlank(text))
  const ids = new Set(named.map(({ laurel }) => laurel))
  return laurels.filter(({ id, award }) => !isBlank(award) && !ids.has(id)).length
}
