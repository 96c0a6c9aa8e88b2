import { opensAtOf } from './embargo.js'

const opensAt = '2026-05-17T18:00:00.000Z'

describe('opensAtOf', () => {
  it.each([
    ['2026-05-17T18:00:00Z', opensAt],
    ['2026-05-17T20:00+02:00', opensAt],
    [' 2026-05-17T18:00:00.000Z ', opensAt],
    ['2026-05-17', '2026-05-17T00:00:00.000Z'],
  ])('keeps %s as %s', (until, kept) => {
    expect(opensAtOf({ until })).toBe(kept)
  })

  it('is nothing where there is no embargo', () => {
    for (const until of [null, undefined, '', ' ']) expect(opensAtOf({ until })).toBeNull()
  })

  it.each(['soon', '2026-05-17T18:00:00', '17.05.2026', '2026-13-01', '1'])(
    'refuses "%s", which is no moment everywhere',
    (until) => {
      expect(() => opensAtOf({ until })).toThrow(RangeError)
    },
  )
})
