/** A word or two in the languages the admin and the press room speak. */
export interface Labels {
  en: string
  pl: string
  uk: string
}

/** One thing an editor may choose. The id is stored and public, so it never changes. */
export interface VocabularyRow<Id extends string = string> {
  id: Id
  labels: Labels
}

export interface Vocabulary<Id extends string> {
  has: (id: unknown) => id is Id
  /** The label in a locale; English where we have none, the id itself where it is not a row. */
  label: (id: string, locale: string) => string
  /** What a select field offers, in the order of the table; a fresh list at each call. */
  options: () => { value: Id; label: Labels }[]
}

/** What can be asked of a table of choices: by collections, by the press room and by kits alike. */
export function createVocabulary<Id extends string>(
  rows: readonly VocabularyRow<Id>[],
): Vocabulary<Id> {
  const labelsById = new Map<unknown, Labels>(rows.map(({ id, labels }) => [id, labels]))
  return {
    has: (id): id is Id => labelsById.has(id),
    label(id, locale) {
      const labels = labelsById.get(id)
      return labels ? labelIn(labels, locale) : id
    },
    options: () => rows.map(({ id, labels }) => ({ value: id, label: { ...labels } })),
  }
}

/** The label in a locale's language; English where we do not speak it. */
export const labelIn = (labels: Labels, locale: string): string =>
  findLabel(labels, locale) ?? labels.en

/** The label in a locale's language, or `null` where we do not speak it. */
export function findLabel(labels: Labels, locale: string): string | null {
  const language = locale.split('-')[0] ?? ''
  return Object.hasOwn(labels, language) ? labels[language as keyof Labels] : null
}
