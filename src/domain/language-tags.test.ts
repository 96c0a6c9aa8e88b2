import { canonicalizeLocale, describeLocale, isLocale, localeDirection } from './locales.js'

describe('canonicalizeLocale', () => {
  it.each([
    ['pl', 'pl'],
    ['PT-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['ES-419', 'es-419'],
    ['uk-latn-ua', 'uk-Latn-UA'],
    ['iw', 'he'],
    ['ca-VALENCIA', 'ca-valencia'],
    ['UKS', 'uks'],
  ])('writes %s as %s', (tag, canonical) => {
    expect(canonicalizeLocale(tag)).toBe(canonical)
  })

  it.each([
    ['a country mistaken for a language', 'ua'],
    ['an unknown language', 'xx'],
    ['no language at all', 'und'],
    ['many languages', 'mul'],
    ['the absence of language', 'zxx'],
    ['an unknown region', 'pl-QQ'],
    ['a region that says it is unknown', 'pl-ZZ'],
    ['a script that says it is unknown', 'pl-Zzzz'],
    ['an unknown variant', 'pl-foobar'],
    ['an extension', 'en-u-nu-latn'],
    ['a variant that is an extension in disguise', 'en-US-posix'],
    ['private use', 'en-x-mine'],
    ['private use alone', 'x-mine'],
    ['an underscore', 'pt_BR'],
    ['white space', ' pl'],
    ['a line after the tag', 'pl\n'],
    ['a word', 'english'],
    ['nothing', ''],
    ['a tag too long', `pl-${'abcdefgh-'.repeat(20)}abcdefgh`],
    ['a number', 7],
    ['a list', ['pl']],
    ['null', null],
  ])('refuses %s', (_what, tag) => {
    expect(canonicalizeLocale(tag)).toBeNull()
    expect(isLocale(tag)).toBe(false)
  })

  it('gives a canonical tag back unchanged', () => {
    for (const tag of ['en', 'sr-Latn', 'nl-BE', 'rue', 'be-tarask']) {
      expect(canonicalizeLocale(tag)).toBe(tag)
      expect(isLocale(tag)).toBe(true)
    }
  })
})

describe('localeDirection', () => {
  it.each(['ar', 'he', 'fa-AF', 'ur', 'yi', 'dv', 'ckb', 'az-Arab', 'pa-PK', 'ff-Adlm'])(
    'writes %s from right to left',
    (tag) => {
      expect(localeDirection(tag)).toBe('rtl')
    },
  )

  it.each(['pl', 'uk', 'zh-Hant', 'az', 'pa', 'ar-Latn', 'not a tag'])(
    'writes %s from left to right',
    (tag) => {
      expect(localeDirection(tag)).toBe('ltr')
    },
  )
})

describe('describeLocale', () => {
  it('names a locale in the language of the reader', () => {
    expect(describeLocale('uk', 'en')).toBe('Ukrainian')
    expect(describeLocale('uk', 'pl')).toBe('ukraiński')
    expect(describeLocale('pl', 'uk')).toBe('польська')
    expect(describeLocale('PL', 'pl')).toBe('polski')
    expect(describeLocale('pt-BR', 'en')).toBe('Brazilian Portuguese')
  })

  it('has names of its own where CLDR has none', () => {
    expect(describeLocale('rue', 'uk')).toBe('русинська')
    expect(describeLocale('uks', 'pl-PL')).toBe('ukraiński język migowy')
  })

  it('calls Romani by the name its speakers accept', () => {
    expect(describeLocale('rom', 'uk')).toBe('ромська')
    expect(describeLocale('rom', 'pl')).toBe('romski')
  })

  it('speaks English where the reader’s language has no names', () => {
    expect(describeLocale('pl', 'rue')).toBe('Polish')
    expect(describeLocale('rom', 'rue')).toBe('Romani')
    expect(describeLocale('uks', 'fr')).toBe('Ukrainian Sign Language')
  })

  it('leaves what is no locale as it is', () => {
    expect(describeLocale('ua', 'en')).toBe('ua')
    expect(describeLocale('', 'en')).toBe('')
  })

  it('answers the same after more languages than it keeps names for', () => {
    const regions = Array.from({ length: 26 * 26 }, (_, n) =>
      String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)),
    )
    for (const region of regions) expect(describeLocale('uk', `en-${region}`)).toBe('Ukrainian')
    expect(describeLocale('uk', 'cs')).toBe('ukrajinština')
  })
})
