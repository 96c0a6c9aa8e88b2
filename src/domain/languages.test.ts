import { languageCodes, languageName, languageOptions } from './languages.js'
import { canonicalizeLocale } from './locales.js'

describe('languages', () => {
  it('hold all of ISO 639-1, and each code once', () => {
    expect(languageCodes.filter((code) => code.length === 2)).toHaveLength(183)
    expect(new Set(languageCodes).size).toBe(languageCodes.length)
  })

  it('hold what films are spoken and signed in beside', () => {
    for (const code of [
      'rue',
      'crh',
      'yue',
      'cmn',
      'szl',
      'csb',
      'rom',
      'uks',
      'pso',
      'ase',
      'bfi',
    ]) {
      expect(languageCodes).toContain(code)
    }
    for (const code of ['pt-BR', 'zh-Hant', 'es-419', 'zxx']) expect(languageCodes).toContain(code)
    for (const code of ['ua', 'PL', '']) expect(languageCodes).not.toContain(code)
  })

  it('are canonical tags, but for three that are kept on purpose', () => {
    expect(languageCodes.filter((code) => canonicalizeLocale(code) !== code)).toEqual([
      'cmn',
      'tl',
      'zxx',
    ])
  })

  it.each(['en', 'pl', 'uk'])('have each a name of their own in %s', (locale) => {
    const options = languageOptions(locale)
    const labels = options.map(({ label }) => label)
    expect(options).toHaveLength(languageCodes.length)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
    expect(options.filter(({ value, label }) => value === label)).toEqual([])
  })

  it('are named in Ukrainian letters in Ukrainian', () => {
    const latin = languageOptions('uk').filter(({ label }) => /[a-z]/i.test(label))
    expect(latin).toEqual([])
  })

  it('tell Mandarin from Chinese and silence from speech', () => {
    expect(languageName('cmn', 'en')).toBe('Mandarin Chinese')
    expect(languageName('zh', 'en')).toBe('Chinese')
    expect(languageName('zxx', 'pl')).toBe('bez dialogów')
    expect(languageName('zxx', 'fr')).toBe('No dialogue')
    expect(languageName('constructor', 'en')).toBe('constructor')
  })

  it('are sorted by name', () => {
    const labels = languageOptions('pl').map(({ label }) => label)
    expect(labels.indexOf('śląski')).toBeGreaterThan(labels.indexOf('szwedzki'))
    expect(labels[0]).toBe('abchaski')
  })
})
