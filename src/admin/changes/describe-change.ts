import { countryName } from '../../domain/countries.js'
import { genreLabel } from '../../domain/genres.js'
import { kindLabel } from '../../domain/kinds.js'
import { languageName } from '../../domain/languages.js'
import type { Change } from '../../editions/diff.js'
import { formatMoment } from '../parts/format-moment.js'
import { joinAbout, joinVerb, thingIn, verbIn, type Verb } from './change-words.js'
import type { FormLabels } from './form-labels.js'
import { sections } from './sections.js'

/** A change as the team reads it: under which heading, and a line beneath. */
export interface DescribedChange {
  section: string
  line: string
}

/** Says a change in a language of the admin, by the words of its forms. */
export function describeChange(
  change: Change,
  { labels, language }: { labels: FormLabels; language: string },
): DescribedChange {
  const [section = '', ...rest] = change.path.split('.')
  const about = describeAbout({ section, rest, labels, language })
  const said = describeWhat(change, language)
  return {
    section: labels.sections[section] ?? section,
    line: about === null ? said : joinAbout(language, about, said),
  }
}

/** Which thing, field and language; `null` where it is of the whole section. */
function describeAbout(args: {
  section: string
  rest: string[]
  labels: FormLabels
  language: string
}): string | null {
  const { section, rest, labels, language } = args
  const nameLanguage = (tag: string) => languageName(tag, language)
  const nameField = (word: string) =>
    labels.fields[`${section}.${word}`] ?? thingIn(language, word) ?? word
  if (rest.length === 0) return null
  if (section === 'texts') {
    const [tag = '', field] = rest
    return field ? `${nameField(field)} (${nameLanguage(tag)})` : nameLanguage(tag)
  }
  // The last word of a fact says all: `technical.sound`.
  if (section === 'facts' || section === 'film') return nameField(rest.at(-1)!)
  const { groupLabel } = sections[section] ?? {}
  const [group, field, tag] = groupLabel ? rest : [null, ...rest]
  const names = [group && groupLabel?.(group, language), field && nameField(field)]
  const name = names.filter(Boolean).join(' · ')
  return tag ? `${name} (${nameLanguage(tag)})` : name
}

function describeWhat({ path, kind, what, count }: Change, language: string): string {
  const verb = verbIn(language, verbOf(path, kind))
  if (what === undefined) return count === undefined ? verb : joinVerb(language, verb, `${count}`)
  const read = vocabularies[path]
  const words = read ? sayEach(what, (id) => read(id, language)) : what
  return isTurn(kind, what) ? words : joinVerb(language, verb, words)
}

function verbOf(path: string, kind: Change['kind']): Verb {
  if (path === 'film' && kind === 'added') return 'published'
  return path === 'film' && kind === 'withdrawn' ? 'takenBack' : kind
}

/** `2023 → 2024` says by itself that it was changed. */
const isTurn = (kind: Change['kind'], what: string) => kind === 'changed' && what.includes(turn)
const turn = ' → '

/** Whose values are ids, and what those are called. */
const vocabularies: Record<string, (id: string, language: string) => string> = {
  'film.sourceLocale': languageName,
  'film.embargo': (at, language) => formatMoment({ at, language, withTime: true }),
  'facts.kind': kindLabel,
  'facts.genres': genreLabel,
  'facts.countries': countryName,
  'facts.spokenLanguages': languageName,
}

const sayEach = (what: string, say: (id: string) => string): string =>
  what
    .split(/(, | → )/)
    .map((part, index) => (index % 2 === 0 ? say(part) : part))
    .join('')
