import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'

import { composeContent } from '../../editions/compose.js'
import { diffContents, type Change } from '../../editions/diff.js'
import { filmRecord } from '../../editions/film-records.fixture.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { describeChange } from './describe-change.js'
import { readFormLabels, type FormLabels } from './form-labels.js'

let app: TestApp
let labels: Record<'en' | 'pl' | 'uk', FormLabels>
beforeAll(async () => {
  app = await createTestApp()
  const read = (language: SanitizedConfig['i18n']['fallbackLanguage']) =>
    readFormLabels(app.payload, { language, fallbackLanguage: 'en', t: String })
  labels = { en: read('en'), pl: read('pl'), uk: read('uk') }
})
afterAll(() => app.remove())

const say = (change: Change, language: 'en' | 'pl' | 'uk' = 'en'): string => {
  const { section, line } = describeChange(change, { labels: labels[language], language })
  return `${section} | ${line}`
}

describe('a change in the admin', () => {
  it.each<[Change, string]>([
    [{ path: 'texts.pl.synopsisLong', kind: 'changed' }, 'Texts | Long synopsis (Polish): changed'],
    [{ path: 'texts.uk', kind: 'added' }, 'Texts | Ukrainian: added'],
    [{ path: 'facts.year', kind: 'changed', what: '2023 → 2024' }, 'Film | Year: 2023 → 2024'],
    [
      { path: 'facts.countries', kind: 'added', what: 'FR, PL' },
      'Film | Countries: added France, Poland',
    ],
    [{ path: 'facts.technical.sound', kind: 'removed' }, 'Film | Sound: removed'],
    [{ path: 'film', kind: 'added' }, 'Film | published'],
    [{ path: 'film', kind: 'withdrawn' }, 'Film | taken back from the public'],
    [{ path: 'stills', kind: 'added', count: 2 }, 'Stills | added 2'],
    [{ path: 'stills', kind: 'moved' }, 'Stills | put in another order'],
    [
      { path: 'stills.captions.pl', kind: 'changed', count: 3 },
      'Stills | Caption (Polish): changed 3',
    ],
    [{ path: 'stills.pictures', kind: 'changed', count: 1 }, 'Stills | Picture: changed 1'],
    [
      { path: 'credits.director', kind: 'added', count: 1, what: 'Olha Petrenko' },
      'Credits | Director: added Olha Petrenko',
    ],
    [
      { path: 'credits.cast.names.uk', kind: 'removed', count: 1, what: 'Ola' },
      'Credits | Cast · Name (Ukrainian): removed Ola',
    ],
    [{ path: 'credits', kind: 'withdrawn', count: 1 }, 'Credits | withdrawn 1'],
  ])('of %j is said in words', (change, words) => {
    expect(say(change)).toBe(words)
  })

  it('is said in Polish and Ukrainian, with nothing to be declined', () => {
    const text: Change = { path: 'texts.pl.synopsisLong', kind: 'changed' }
    expect(say(text, 'pl')).toBe('Teksty | Długi opis (polski) – zmieniono')
    expect(say(text, 'uk')).toBe('Тексти | Довгий синопсис (польська) – змінено')
    const country: Change = { path: 'facts.countries', kind: 'added', what: 'FR' }
    expect(say(country, 'pl')).toBe('Film | Kraje – dodano: Francja')
  })

  it('names the end of an embargo as a moment', () => {
    const what = '2026-05-01T10:00:00.000Z → 2026-06-01T10:00:00.000Z'
    expect(say({ path: 'film.embargo', kind: 'changed', what })).toMatch(
      /^Film \| Embargo: May 1, 2026.* → Jun 1, 2026/,
    )
  })

  it('has the form’s own word for every field, in every language', () => {
    for (const { fields, sections } of Object.values(labels)) {
      for (const label of [...Object.values(fields), ...Object.values(sections)]) {
        expect(label).not.toMatch(/^$|\./)
      }
    }
  })

  it('shows no word of the machine, whatever two editions differ in', () => {
    const content = filmRecord.map((record) => composeContent(record))
    fc.assert(
      fc.property(content, content, (before, after) => {
        for (const change of diffContents(before, after)) {
          const [, ...words] = change.path.split('.')
          const said = say({ path: change.path, kind: change.kind }, 'uk')
          for (const word of words.filter((part) => part.length > 3)) {
            expect([change.path, said.split(/[^\p{L}-]+/u)]).not.toEqual([
              change.path,
              expect.arrayContaining([word]),
            ])
          }
        }
      }),
    )
  })
})
