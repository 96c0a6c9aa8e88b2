import fc from 'fast-check'

import { negotiateLocale } from './locales.js'

const available = ['en', 'pl', 'pt-BR', 'uk', 'zh-Hant']
const negotiate = (acceptLanguage: string | null | undefined) =>
  negotiateLocale({ acceptLanguage, available, fallback: 'en' })

describe('negotiateLocale', () => {
  it.each([
    ['pl', 'pl'],
    ['pl-PL,pl;q=0.9,en;q=0.5', 'pl'],
    ['fr, en;q=0.1, uk;q=0.8', 'uk'],
    ['PT-br', 'pt-BR'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['uk-u-nu-latn-x-mine', 'uk'],
    ['uk-UA-x-mine', 'uk'],
    ['en;q=0.3,pl;q=0.3', 'en'],
    ['pl ; q = 0.2 , uk;q=0.9', 'uk'],
    ['en;q=0.001,pl;q=0.002', 'pl'],
  ])('answers "%s" with %s', (header, locale) => {
    expect(negotiate(header)).toBe(locale)
  })

  it('falls back when nothing asked for is there', () => {
    for (const header of ['fr', 'pt', '', null, undefined]) expect(negotiate(header)).toBe('en')
  })

  it('knows a language by its older code', () => {
    expect(negotiateLocale({ acceptLanguage: 'iw', available: ['en', 'he'], fallback: 'en' })).toBe(
      'he',
    )
  })

  it('takes the fallback for a wildcard, and another where the fallback is refused', () => {
    expect(negotiate('*')).toBe('en')
    expect(negotiate('fr, *;q=0.1')).toBe('en')
    expect(negotiate('*, en;q=0')).toBe('pl')
    expect(negotiateLocale({ acceptLanguage: '*', available, fallback: 'uk' })).toBe('uk')
    expect(negotiateLocale({ acceptLanguage: '*', available, fallback: 'fr' })).toBe('en')
  })

  it('prefers what is named to a wildcard of less weight', () => {
    expect(negotiate('*;q=0.1, uk;q=0.2')).toBe('uk')
  })

  it('does not serve what is refused', () => {
    expect(negotiate('pl;q=0, uk;q=0.1')).toBe('uk')
    expect(negotiate('pl-PL, pl;q=0, uk;q=0.1')).toBe('uk')
  })

  it('reads on after what it cannot read', () => {
    expect(negotiate(',,;q=1, pl;q=2, uk;q=x, ??, pl_PL, \u0000, uk;q=0.5')).toBe('uk')
  })

  it('reads only the beginning of a header without end', () => {
    const filler = 'fr,'.repeat(400)
    expect(negotiate(`${filler}pl`)).toBe('en')
    expect(negotiate(`${'a'.repeat(1000)},pl,uk`)).toBe('en')
    expect(negotiate(`pl;q=0.1,${'a'.repeat(2_000_000)}`)).toBe('pl')
  })

  it('never makes another tag of one that is cut', () => {
    // The thousandth character falls inside `pl-XXXXXX`, which would leave `pl`.
    const header = `${'fr;q=0.999999999999999999999999999,'.repeat(30).slice(0, 997)},pl-abcdefgh`
    expect(header.slice(0, 1000).endsWith(',pl')).toBe(true)
    expect(negotiate(header)).toBe('en')
  })

  it('gives something available or the fallback, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        expect([...available, 'en']).toContain(negotiate(header))
      }),
    )
  })
})
