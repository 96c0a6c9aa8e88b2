import type { Edition } from './content.js'

/**
 * Whether a film is what somebody searches for: every word is somewhere in its titles, the names
 * of its makers, each in any language and spelling that is public, or its year. Accents and case
 * do not matter. Whether the film may be seen at all is for the caller to ask.
 */
export function matchesSearch(edition: Edition, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = searchable.get(edition) ?? collectText(edition)
  searchable.set(edition, text)
  return words.every((word) => text.includes(word))
}

/** Editions never change, so what can be found in one is collected once. */
const searchable = new WeakMap<Edition, string>()

function collectText({ content }: Edition): string {
  if (!content) return ''
  const { film, facts, translations, credits } = content
  const titles = Object.values(translations).map(({ title }) => title)
  const names = credits.flatMap((credit) => Object.values(credit.names))
  return fold([film.originalTitle, facts.year, ...titles, ...names].join('\n'))
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
