/** `1 film`, `2 films`. */
export const sayCount = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`

/** The word that goes with so many: `were`, or `was` of one. */
export const agree = (number: number, word: keyof typeof ofOne): string =>
  number === 1 ? ofOne[word] : word

const ofOne = { were: 'was', are: 'is', have: 'has', them: 'it', their: 'its' }

/** `1 film`, `2 press files`: the documents of a collection, by its slug. */
export function sayDocuments(number: number, slug: string): string {
  const many = slug.replaceAll('-', ' ')
  const [one, several] = irregular[slug] ?? [many.replace(/s$/, ''), many]
  return sayCount(number, one, several)
}

/** One and several, where the slug says neither. */
const irregular: Record<string, [string, string]> = {
  people: ['person', 'people'],
  terms: ['set of terms', 'sets of terms'],
  outbox: ['row of the outbox', 'rows of the outbox'],
  work: ['piece of work', 'pieces of work'],
  'payload-preferences': ['preference', 'preferences'],
}
