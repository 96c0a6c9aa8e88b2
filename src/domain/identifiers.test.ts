import fc from 'fast-check'

import { checkEidr, checkImdb, checkIsan, type IdentifierVerdict } from './identifiers.js'

/** From EIDR's own documentation. */
const eidr = '10.5240/7791-8534-2C23-9030-8610-5'
/** From ISAN's own documentation: the root with its check character, then with a version. */
const isan = '0000-0001-8947-0000-8'
const versionedIsan = '0000-0001-8947-0000-8-0000-0000-D'

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Every text that differs from one in exactly one digit or letter after a prefix. */
const changesOf = (text: string, prefix = ''): string[] =>
  [...text].flatMap((old, at) =>
    at < prefix.length || old === '-'
      ? []
      : [...characters]
          .filter((character) => character !== old)
          .map((character) => text.slice(0, at) + character + text.slice(at + 1)),
  )

const expectAllRefused = (check: (text: string) => IdentifierVerdict, texts: string[]) => {
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter((text) => check(text).ok)).toEqual([])
}

describe('checkEidr', () => {
  it('accepts the published example, in any of its spellings', () => {
    for (const text of [
      eidr,
      ` ${eidr.toLowerCase()} `,
      `https://doi.org/${eidr}`,
      `doi:${eidr}`,
      `urn:eidr:${eidr.replace('/', ':')}`,
    ]) {
      expect(checkEidr(text)).toEqual({ ok: true, value: eidr })
    }
  })

  it('refuses every change of a single character', () => {
    expectAllRefused(checkEidr, changesOf(eidr, '10.5240/'))
  })

  it('says which check character it expected', () => {
    expect(checkEidr('10.5240/7791-8534-2C23-9030-8610-6')).toEqual({
      ok: false,
      reason: 'check-character',
      expected: '5',
      given: '6',
    })
  })

  it.each(['', '10.5240', '10.5239/7791-8534-2C23-9030-8610-5', '10.5240/7791-8534-2C23-9030-5'])(
    'finds no shape in "%s"',
    (text) => {
      expect(checkEidr(text)).toEqual({ ok: false, reason: 'shape' })
    },
  )
})

describe('checkIsan', () => {
  it('accepts the published examples, in any of their spellings', () => {
    expect(checkIsan(isan)).toEqual({ ok: true, value: isan })
    for (const text of [
      versionedIsan,
      `ISAN ${versionedIsan.toLowerCase()}`,
      `urn:isan:${versionedIsan}`,
      '00000001894700008 00000000D',
    ]) {
      expect(checkIsan(text)).toEqual({ ok: true, value: versionedIsan })
    }
  })

  it('refuses every change of a single character', () => {
    expectAllRefused(checkIsan, changesOf(isan))
    expectAllRefused(checkIsan, changesOf(versionedIsan))
  })

  it('says which of its two check characters does not fit', () => {
    const wrong = { ok: false, reason: 'check-character' }
    expect(checkIsan('0000-0001-8947-0000-9-0000-0000-D')).toEqual({
      ...wrong,
      expected: '8',
      given: '9',
    })
    expect(checkIsan('0000-0001-8947-0000-8-0000-0000-E')).toEqual({
      ...wrong,
      expected: 'D',
      given: 'E',
    })
  })

  it('accepts exactly one check character for any number', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEF'),
      minLength: 16,
      maxLength: 16,
    })
    fc.assert(
      fc.property(digits, (root) => {
        const fitting = [...characters].filter((character) => checkIsan(root + character).ok)
        expect(fitting).toHaveLength(1)
      }),
    )
  })

  it.each(['', 'ISAN', '0000-0001-8947-0000', '0000-0001-8947-000G-8', `${isan}-0000-0000`])(
    'finds no shape in "%s"',
    (text) => {
      expect(checkIsan(text)).toEqual({ ok: false, reason: 'shape' })
    },
  )
})

describe('checkImdb', () => {
  it('accepts a title, alone or in its address', () => {
    for (const text of [
      'tt0111161',
      ' TT0111161 ',
      'https://www.imdb.com/title/tt0111161/?ref_=x',
      'https://m.imdb.com/title/tt0111161',
    ]) {
      expect(checkImdb(text)).toEqual({ ok: true, value: 'tt0111161' })
    }
    expect(checkImdb('tt1234567890')).toEqual({ ok: true, value: 'tt1234567890' })
  })

  it.each(['', 'nm0111161', 'tt011116', 'tt12345678901', '0111161', 'https://evil.test/tt0111161'])(
    'finds no shape in "%s"',
    (text) => {
      expect(checkImdb(text)).toEqual({ ok: false, reason: 'shape' })
    },
  )
})
