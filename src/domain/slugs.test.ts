import fc from 'fast-check'

import { isSlug, reservedSlugs, slugify } from './slugs.js'

describe('isSlug', () => {
  it.each(['we-will-not-fade-away', 'a', '2046', 'films-2', 'x'.repeat(80)])(
    'accepts %s',
    (slug) => {
      expect(isSlug(slug)).toBe(true)
    },
  )

  it.each([
    ['nothing', ''],
    ['a path', '../etc/passwd'],
    ['capitals', 'Film'],
    ['two hyphens', 'a--b'],
    ['a hyphen at the start', '-a'],
    ['a hyphen at the end', 'a-'],
    ['an underscore', 'a_b'],
    ['a letter with a mark', 'łódź'],
    ['a line after it', 'film\n'],
    ['81 characters', 'x'.repeat(81)],
    ['a number', 2046],
    ['nothing at all', undefined],
  ])('refuses %s', (_what, slug) => {
    expect(isSlug(slug)).toBe(false)
  })

  it.each(['admin', 'api', 'v1', 'films', 'healthz', 's'])('keeps %s for ourselves', (slug) => {
    expect(reservedSlugs.has(slug)).toBe(true)
    expect(isSlug(slug)).toBe(false)
  })
})

describe('slugify', () => {
  it.each([
    ['We Will Not Fade Away', 'we-will-not-fade-away'],
    ['Ми не згаснемо', 'my-ne-zghasnemo'],
    ['Zażółć gęślą jaźń: Łódź!', 'zazolc-gesla-jazn-lodz'],
    ['Don’t Look Back…', 'dont-look-back'],
    ['Amélie & Æon', 'amelie-aeon'],
    ['8½', '8'],
    ['  --- ', null],
    ['千と千尋の神隠し', null],
    ['Films', 'films-film'],
  ])('makes of "%s" %s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it('cuts a long title between words, a long word inside', () => {
    expect(slugify('word '.repeat(40))).toBe(`${'word-'.repeat(15)}word`)
    expect(slugify('x'.repeat(200))).toBe('x'.repeat(80))
  })

  it('makes a slug or nothing of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugify(title)
        expect(slug === null || isSlug(slug)).toBe(true)
      }),
    )
  })
})
