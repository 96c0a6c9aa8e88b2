import { companyRoles } from './company-roles.js'
import { contactRoles } from './contact-roles.js'
import { genres } from './genres.js'
import { jobs } from './jobs.js'
import { kinds } from './kinds.js'
import { results } from './results.js'
import { stillRoles } from './still-roles.js'
import { createVocabulary, type VocabularyRow } from './vocabulary.js'

const rows = [
  { id: 'press', labels: { en: 'Press', pl: 'Prasa', uk: 'Преса' } },
  { id: 'sales', labels: { en: 'Sales', pl: 'Sprzedaż', uk: 'Продажі' } },
] as const

describe('createVocabulary', () => {
  const vocabulary = createVocabulary<'press' | 'sales'>(rows)

  it('knows its rows and nothing else', () => {
    expect(vocabulary.has('press')).toBe(true)
    for (const id of ['Press', 'constructor', '', null, ['press']]) {
      expect(vocabulary.has(id)).toBe(false)
    }
  })

  it('labels in the locale’s language, else in English', () => {
    expect(vocabulary.label('press', 'pl')).toBe('Prasa')
    expect(vocabulary.label('press', 'uk-UA')).toBe('Преса')
    expect(vocabulary.label('press', 'fr')).toBe('Press')
    expect(vocabulary.label('press', 'constructor')).toBe('Press')
  })

  it('leaves an id that is no row as it is', () => {
    expect(vocabulary.label('retired-role', 'pl')).toBe('retired-role')
    expect(vocabulary.label('toString', 'pl')).toBe('toString')
  })

  it('offers its rows in order, fresh each time', () => {
    const options = vocabulary.options()
    expect(options).toEqual(rows.map(({ id, labels }) => ({ value: id, label: labels })))
    options[0]!.label.en = 'Changed'
    options.pop()
    expect(vocabulary.options()).toHaveLength(2)
    expect(vocabulary.label('press', 'en')).toBe('Press')
  })
})

const tables: [string, readonly VocabularyRow[]][] = [
  ['companyRoles', companyRoles],
  ['contactRoles', contactRoles],
  ['genres', genres],
  ['jobs', jobs],
  ['kinds', kinds],
  ['results', results],
  ['stillRoles', stillRoles],
]

describe.each(tables)('%s', (_name, table) => {
  it('has kebab-case ids, each once', () => {
    const ids = table.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it.each(['en', 'pl', 'uk'] as const)('tells its rows apart in %s', (locale) => {
    const labels = table.map((row) => row.labels[locale])
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
    for (const label of labels) expect(label).toBe(label.trim())
  })

  it('is written in the letters of its language', () => {
    for (const { labels } of table) {
      expect(labels.en + labels.pl).not.toMatch(/\p{Script=Cyrillic}/u)
      expect(labels.uk).toMatch(/\p{Script=Cyrillic}/u)
      expect(labels.uk).not.toMatch(/[a-zыэёъ]/iu)
    }
  })
})
