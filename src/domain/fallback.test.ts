import { fallbackChain, isBlank, pickText } from './locales.js'

describe('fallbackChain', () => {
  it('asks the requested locale, its base language, the source, English, then any', () => {
    const available = ['de', 'en', 'uk', 'pt', 'cs', 'pt-BR']
    expect(fallbackChain({ requested: 'pt-BR', source: 'uk', available })).toEqual([
      'pt-BR',
      'pt',
      'uk',
      'en',
      'cs',
      'de',
    ])
  })

  it('names only locales there are, each once', () => {
    expect(fallbackChain({ requested: 'fr-CA', source: 'en', available: ['en', 'pl'] })).toEqual([
      'en',
      'pl',
    ])
    expect(fallbackChain({ requested: 'en', source: 'en', available: ['en', 'en'] })).toEqual([
      'en',
    ])
    expect(fallbackChain({ requested: 'pl', source: 'uk', available: [] })).toEqual([])
  })

  it('shortens a long tag step by step', () => {
    const available = ['zh', 'zh-Hans', 'zh-Hant']
    expect(fallbackChain({ requested: 'zh-Hant-TW', source: null, available })).toEqual([
      'zh-Hant',
      'zh',
      'zh-Hans',
    ])
  })

  it('takes English of a region where there is no other English', () => {
    const available = ['cs', 'en-US', 'en-GB', 'uk']
    expect(fallbackChain({ requested: 'pl', source: 'uk', available })).toEqual([
      'uk',
      'en-GB',
      'en-US',
      'cs',
    ])
  })

  it('does not depend on the order in which a database answers', () => {
    const one = fallbackChain({ requested: 'pl', source: null, available: ['uk', 'de', 'fr'] })
    const other = fallbackChain({ requested: 'pl', source: null, available: ['fr', 'uk', 'de'] })
    expect(one).toEqual(['de', 'fr', 'uk'])
    expect(other).toEqual(one)
  })
})

describe('pickText', () => {
  it('gives the first text of the chain and the locale it is in', () => {
    const texts = { en: 'Winter road', uk: 'Зимова дорога' }
    expect(pickText(texts, ['pl', 'uk', 'en'])).toEqual({ text: 'Зимова дорога', locale: 'uk' })
  })

  it('passes over texts that show nothing', () => {
    const texts = {
      pl: ' \n\u00a0',
      uk: '\u200b\u00ad',
      de: null,
      fr: undefined,
      en: ' Spoil tip ',
    }
    expect(pickText(texts, ['pl', 'uk', 'de', 'fr', 'en'])).toEqual({
      text: ' Spoil tip ',
      locale: 'en',
    })
  })

  it('reads rows as it reads an object', () => {
    const rows = [
      { locale: 'pl', text: '' },
      { locale: 'en', text: 'Terms' },
      { locale: 'pl', text: 'Warunki' },
    ]
    expect(pickText(rows, ['pl', 'en'])).toEqual({ text: 'Warunki', locale: 'pl' })
  })

  it('finds nothing outside the chain, and nothing that an object merely inherits', () => {
    expect(pickText({ en: 'Terms' }, ['pl'])).toBeNull()
    expect(pickText({}, ['constructor', 'toString'])).toBeNull()
    expect(pickText([], ['en'])).toBeNull()
  })
})

describe('isBlank', () => {
  it('knows what a reader would not see', () => {
    expect([null, undefined, '', ' \t\r\n', '\u200b\ufeff'].every(isBlank)).toBe(true)
    expect(['0', '.', 'ї', ' a '].some(isBlank)).toBe(false)
  })
})
