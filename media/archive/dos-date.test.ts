import { toDosDate } from './dos-date.js'

describe('toDosDate', () => {
  it.each([
    ['2026-05-17T18:30:44Z', { date: 0x5cb1, time: 0x93d6 }],
    ['2026-05-17T18:30:45.900Z', { date: 0x5cb1, time: 0x93d6 }],
    ['1980-01-01T00:00:00Z', { date: 0x0021, time: 0 }],
    ['1902-07-01T12:00:00Z', { date: 0x0021, time: 0 }],
    ['2107-12-31T23:59:59Z', { date: 0xff9f, time: 0xbf7d }],
    ['2500-01-01T00:00:00Z', { date: 0xff9f, time: 0xbf7d }],
  ])('writes %s as ZIP does', (moment, expected) => {
    expect(toDosDate(new Date(moment))).toEqual(expected)
  })
})
