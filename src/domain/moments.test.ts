import { parseMoment } from './moments.js'

describe('a moment', () => {
  it.each([
    ['2026-05-17', '2026-05-17T00:00:00.000Z'],
    ['2026-05-17T18:00Z', '2026-05-17T18:00:00.000Z'],
    ['2026-05-17T18:00:00+02:00', '2026-05-17T16:00:00.000Z'],
    ['2026-05-17t18:00:00.5z', '2026-05-17T18:00:00.500Z'],
    [' 2024-02-29 ', '2024-02-29T00:00:00.000Z'],
    [new Date('2026-05-17T18:00:00Z'), '2026-05-17T18:00:00.000Z'],
  ])('is read from %s', (value, moment) => {
    expect(parseMoment(value)?.toISOString()).toBe(moment)
  })

  it.each([
    'tomorrow',
    '',
    '5',
    '2023-02-31',
    '2023-02-31T10:00:00Z',
    '2023-02-29',
    '2026-13-01',
    '2026-05-17T25:00:00Z',
    '2026-05-17T18:00:00',
    '2026-05-17 18:00',
    '17.05.2026',
    '+12026-05-17',
    5,
    null,
    undefined,
    {},
    [],
    new Date(Number.NaN),
  ])('is not read from %p', (value) => {
    expect(parseMoment(value)).toBeNull()
  })
})
