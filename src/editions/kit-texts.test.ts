import { kitWords } from './kit-words.js'
import { plainWords } from './kit-plain-words.js'
import { companyRoles } from '../domain/company-roles.js'
import { contactRoles } from '../domain/contact-roles.js'
import { results } from '../domain/results.js'
import { writeKitTexts } from './kit-texts.js'
import type { KitBasis } from './kit.js'

const kit: KitBasis = {
  ...{ slug: 'film', edition: 7, publishedAt: '2026-05-17T22:30:00.000Z', locale: 'en' },
  ...{ availableLocales: ['en'], title: 'Film', titleLocale: 'en', originalTitle: 'Film' },
  texts: {
    ...{ tagline: null, logline: null, synopsisShort: null },
    ...{ synopsisMedium: null, directorsStatement: null },
    synopsisLong: { text: 'First.\n\nSecond.', locale: 'pl' },
  },
  facts: {
    ...{ year: null, runtimeMinutes: 100, kind: 'documentary', genres: [], countries: ['UA'] },
    ...{ spokenLanguages: ['uk'], links: [] },
    technical: { aspectRatio: null, sound: null, colour: null, formats: [], frameRate: null },
    identifiers: { isan: null, eidr: null, imdb: null },
  },
  ...{ credits: [], companies: [], laurels: [], stills: [], contacts: [] },
  ...{ artworks: [], files: [], quotes: [], screenings: [] },
  citation: 'Film. Press kit, edition 7.',
}

const laurel = {
  ...{ id: 'a', festival: 'Docs Fest', festivalLocale: null, city: null, country: null },
  ...{ year: 2023, section: null, award: null, awardLocale: null, showOnPoster: true },
}

const blobs = { stills: [], artworks: [], files: [], leftOut: [] }

const write = (changes: Partial<KitBasis>): Record<string, string> =>
  Object.fromEntries(
    writeKitTexts({ kit: { ...kit, ...changes }, blobs }).map(({ name, text }) => [name, text]),
  )

describe('the texts of a kit', () => {
  it('say a named award once, and any other result in words', () => {
    const laurels = [
      { ...laurel, award: 'Grand Prix', result: 'winner' as const },
      { ...laurel, award: 'Jury', section: 'Main', result: 'special-mention' as const },
      { ...laurel, result: 'official-selection' as const },
    ]
    expect(write({ laurels })['laurels.txt']?.split('\r\n')).toEqual([
      '\ufeffDocs Fest 2023 – Grand Prix',
      'Docs Fest 2023 – Main – Jury – Special mention',
      'Docs Fest 2023 – Official selection',
      '',
    ])
  })

  it('keep paragraphs as they are, in a file that names its language', () => {
    expect(write({})['texts/synopsis-long_pl.txt']).toBe('\ufeffFirst.\r\n\r\nSecond.\r\n')
  })

  it('ask to be asked where there is no picture whose terms could be told', () => {
    expect(write({})['README.txt']).toContain('Ask the press contact before you use anything.')
    expect(write({})['README.txt']).not.toContain('stills/')
  })

  it('are in one language throughout: English where we do not speak the reader’s', () => {
    const french = write({ locale: 'fr' })
    expect(french['README.txt']).toContain('Press kit, edition 7, May 17, 2026')
    expect(french['facts.txt']).toContain('Countries: Ukraine\r\nSpoken languages: Ukrainian')
    const polish = write({ locale: 'pl' })
    expect(polish['README.txt']).toContain('Materiały prasowe, wydanie 7, 17 maja 2026')
    expect(polish['facts.txt']).toContain('Kraje: Ukraina\r\nJęzyki filmu: ukraiński')
  })
})

describe('the words of a kit', () => {
  it.each(['en', 'pl', 'uk'])('are all there in %s, and none stands twice by mistake', (locale) => {
    const words = Object.values(plainWords.get(locale)!)
    expect(words.filter((word) => word.trim() === '')).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })

  it.each(['pl', 'uk', 'pl-PL'])('name every role and result in %s', (locale) => {
    const say = kitWords(locale)
    const english = kitWords('en')
    for (const { id } of companyRoles) expect(say.companyRole(id)).not.toBe(english.companyRole(id))
    for (const { id } of contactRoles) expect(say.contactRole(id)).not.toBe(english.contactRole(id))
    for (const { id } of results) expect(say.result(id)).not.toBe(english.result(id))
  })
})
