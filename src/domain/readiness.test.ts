import {
  describeMissing,
  missingInFilm,
  missingInLaurel,
  missingInStill,
  missingInTranslation,
} from './readiness.js'

const texts = {
  title: 'Nie znikniemy',
  logline: 'Pięcioro nastolatków.',
  synopsisShort: 'Krótko.',
  synopsisMedium: 'Średnio.',
  synopsisLong: 'Długo.',
  directorsStatement: 'Od reżyserki.',
}
const stills = [
  { id: 's1', caption: 'Spoil tip', alt: 'A hill' },
  { id: 's2', caption: 'Road', alt: null },
]
const laurels = [{ id: 'l1', award: 'Best Documentary' }, { id: 'l2' }]
const others = { sourceLocale: 'en', stills, laurels }

describe('missingInTranslation', () => {
  it('misses nothing where all is said', () => {
    const translation = {
      locale: 'pl',
      ...texts,
      captions: [
        { still: 's1', caption: 'Hałda', alt: 'Wzgórze' },
        { still: 's2', caption: 'Droga', alt: 'Droga zimą' },
      ],
      awards: [{ laurel: 'l1', text: 'Najlepszy dokument' }],
    }
    expect(missingInTranslation(translation, others)).toEqual([])
  })

  it('names each text that is blank, in the order of the form', () => {
    const translation = {
      locale: 'pl',
      ...texts,
      synopsisLong: null,
      title: ' ',
      logline: undefined,
    }
    expect(missingInTranslation(translation, { ...others, stills: [], laurels: [] })).toEqual([
      'title',
      'logline',
      'synopsisLong',
    ])
  })

  it('counts captions, alt texts and awards, of this film’s stills and laurels only', () => {
    const translation = {
      locale: 'pl',
      ...texts,
      captions: [
        { still: 's1', caption: 'Hałda', alt: '' },
        { still: 'gone', caption: 'Stary', alt: 'Stary' },
      ],
      awards: [{ laurel: 'l2', text: 'Udział' }],
    }
    expect(missingInTranslation(translation, others)).toEqual(['captions:1', 'alts:2', 'awards:1'])
  })

  it('does not ask again for what a still says in the source locale', () => {
    expect(missingInTranslation({ locale: 'en', ...texts }, others)).toEqual(['alts:1'])
  })
})

const film = {
  originalTitle: 'Ми не згаснемо',
  sourceLocale: 'en',
  year: 2023,
  runtimeMinutes: 100,
  kind: 'documentary',
  genres: ['coming-of-age'],
  countries: ['UA'],
  spokenLanguages: ['uk'],
  credits: [{ job: 'editor' }, { job: 'director' }],
  companies: [{ role: 'production' }],
}
const around = {
  translations: [{ locale: 'en' }],
  stills: [{}],
  contacts: [{ role: 'press', isPublic: true }],
}

describe('missingInFilm', () => {
  it('misses nothing where all is there', () => {
    expect(missingInFilm(film, around)).toEqual([])
  })

  it('names all that an empty film lacks', () => {
    expect(missingInFilm({}, { translations: [], stills: [], contacts: [] })).toEqual([
      'originalTitle',
      'year',
      'runtimeMinutes',
      'kind',
      'genres',
      'countries',
      'spokenLanguages',
      'director',
      'productionCompany',
      'pressContact',
      'sourceTexts',
      'stills',
    ])
  })

  it('looks at what is in a list, not only whether there is one', () => {
    const lacking = { ...film, credits: [{ job: 'editor' }], companies: [{ role: 'sales' }] }
    const contacts = [
      { role: 'press', isPublic: false },
      { role: 'sales', isPublic: true },
    ]
    const translations = [{ locale: 'pl' }]
    expect(missingInFilm(lacking, { ...around, contacts, translations })).toEqual([
      'director',
      'productionCompany',
      'pressContact',
      'sourceTexts',
    ])
  })
})

describe('missingInStill and missingInLaurel', () => {
  it('name what is not written on them', () => {
    const still = { credit: 'Who', caption: 'What', alt: 'Seen', copyright: '© Us', terms: 't1' }
    expect(missingInStill(still)).toEqual([])
    expect(missingInStill({ credit: ' ' })).toEqual([
      'credit',
      'caption',
      'alt',
      'copyright',
      'terms',
    ])
    expect(missingInLaurel({})).toEqual(['festival', 'year', 'result', 'award'])
  })

  it('ask a selection for no award', () => {
    const laurel = { festival: 'f1', year: 2023 }
    expect(missingInLaurel({ ...laurel, result: 'official-selection' })).toEqual([])
    expect(missingInLaurel({ ...laurel, result: 'winner' })).toEqual(['award'])
  })
})

describe('describeMissing', () => {
  it('says what is missing, and how many', () => {
    expect(describeMissing('logline', 'uk')).toBe('Логлайн')
    expect(describeMissing('captions:3', 'pl')).toBe('Podpisy (3)')
    expect(describeMissing('pressContact', 'de')).toBe('Press contact')
  })

  it('has a word for everything that can be missing', () => {
    const all = [
      ...missingInFilm({}, { translations: [], stills: [], contacts: [] }),
      ...missingInTranslation({ locale: 'pl' }, others),
      ...missingInStill({}),
      ...missingInLaurel({}),
    ]
    for (const id of all) expect(describeMissing(id, 'uk')).toMatch(/\p{Script=Cyrillic}/u)
  })
})
