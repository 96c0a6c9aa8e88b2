import fc from 'fast-check'

import { countGraphemes, textLimits } from './text-lengths.js'

const family = '👨‍👩‍👧‍👦'

describe('countGraphemes', () => {
  it.each([
    ['nothing', '', 0],
    ['letters', 'Ми не згаснемо', 14],
    ['a letter and its mark, however written', 'e\u0301é', 2],
    ['a family, a flag, a thumb', `${family}🇺🇦👍🏽`, 3],
    ['a line end of two characters', 'a\r\nb\nc', 5],
    ['Devanagari', 'क्षत्रिय', 3],
    ['Hangul in pieces', '\u1112\u1161\u11ab', 1],
    ['half of a surrogate pair', 'a\ud83d', 2],
  ])('counts %s as a reader does', (_what, text, count) => {
    expect(countGraphemes(text)).toBe(count)
  })

  it('counts long texts as Intl.Segmenter counts them whole', () => {
    const piece = fc.constantFrom(
      'a',
      'ї',
      'e\u0301',
      family,
      '🇺🇦',
      '🇵',
      '\r\n',
      '\r',
      '👍🏽',
      '\ud83d',
      'क्ष',
    )
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 400, maxLength: 900 }), (pieces) => {
        const text = pieces.join('')
        expect(countGraphemes(text)).toBe([...segmenter.segment(text)].length)
      }),
      { numRuns: 40 },
    )
  })

  it('counts composed and decomposed texts the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(countGraphemes(text.normalize('NFD'))).toBe(countGraphemes(text.normalize('NFC')))
      }),
    )
  })

  it('does not take a tower of marks for one character', () => {
    expect(countGraphemes(`e${'\u0301'.repeat(31)}`)).toBe(1)
    expect(countGraphemes(`e${'\u0301'.repeat(32)}`)).toBe(2)
    expect(countGraphemes(`e${'\u0301'.repeat(320_000)}`)).toBe(10_001)
  })

  it('stops where it is told to', () => {
    expect(countGraphemes('abcdef', { stopAfter: 4 })).toBe(4)
    expect(countGraphemes('abcdef', { stopAfter: 6 })).toBe(6)
    expect(countGraphemes('abcdef', { stopAfter: 7 })).toBe(6)
    expect(countGraphemes('abcdef', { stopAfter: 0 })).toBe(0)
  })

  it.each([
    ['words', 'Ala ma kota. '.repeat(160_000)],
    ['flags', '🇵🇱'.repeat(500_000)],
    ['a tower of marks', `a${'\u0301'.repeat(2_000_000)}`],
    ['one endless emoji', '👨\u200d'.repeat(700_000)],
  ])('is done with two megabytes of %s in no time when told to stop', (_what, text) => {
    const before = performance.now()
    expect(countGraphemes(text, { stopAfter: 4001 })).toBe(4001)
    // Some 10 ms; counting the first window of the whole text alone takes longer than this.
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('textLimits', () => {
  it('has the limits that festivals ask for', () => {
    expect(textLimits).toMatchObject({
      logline: 150,
      synopsisShort: 400,
      synopsisMedium: 1000,
      synopsisLong: 4000,
    })
  })
})
