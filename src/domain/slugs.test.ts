import { isSlug } from './slugs.js'

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
    expect(isSlug(slug)).toBe(false)
  })
})
