import { countryCodes, countryName, countryOptions } from './countries.js'

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each once', () => {
    expect(countryCodes).toHaveLength(249)
    expect(new Set(countryCodes).size).toBe(249)
  })

  it('leave out codes that CLDR names but ISO does not assign', () => {
    for (const code of ['XK', 'EU', 'UN', 'UK', 'SU', 'YU', 'ZZ', 'QO']) {
      expect(countryCodes).not.toContain(code)
      expect(countryName(code, 'en')).toBe(code)
    }
  })

  it('are known by capitals only', () => {
    expect(countryName('UA', 'en')).toBe('Ukraine')
    for (const code of ['ua', 'UA ', '']) expect(countryName(code, 'en')).toBe(code)
  })

  it('have a name in every language of ours', () => {
    for (const locale of ['en', 'pl', 'uk']) {
      for (const code of countryCodes) expect(countryName(code, locale)).not.toBe(code)
    }
    expect(countryName('UA', 'pl')).toBe('Ukraina')
    expect(countryName('PL', 'uk')).toBe('Польща')
    expect(countryName('FR', 'rue')).toBe('France')
    expect(countryName('??', 'en')).toBe('??')
  })

  it('are sorted as readers of the language sort', () => {
    const names = (locale: string) => countryOptions(locale).map(({ label }) => label)
    expect(names('en')).toHaveLength(249)
    expect(names('en').indexOf('Åland Islands')).toBeLessThan(names('en').indexOf('Albania'))
    expect(names('pl').indexOf('Łotwa')).toBe(names('pl').indexOf('Macedonia Północna') - 1)
    expect(names('uk').indexOf('Єгипет')).toBeLessThan(names('uk').indexOf('Італія'))
  })
})
