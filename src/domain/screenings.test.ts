import { openingOf, startOf, writeZoned } from './screenings.js'
import { isTimeZone, listTimeZones } from './time-zones.js'

const at = (day: string, time: string | null, timeZone: string) => ({ day, time, timeZone })
const text = (moment: Date | null) => moment?.toISOString() ?? null

describe('startOf', () => {
  it.each([
    ['summer', at('2026-07-01', '19:30', 'Europe/Warsaw'), '2026-07-01T17:30:00.000Z'],
    ['winter', at('2026-01-15', '19:30', 'Europe/Warsaw'), '2026-01-15T18:30:00.000Z'],
    ['a half-hour zone', at('2026-01-15', '19:30', 'Asia/Kolkata'), '2026-01-15T14:00:00.000Z'],
    ['the far west', at('2026-01-15', '23:59', 'Pacific/Honolulu'), '2026-01-16T09:59:00.000Z'],
    ['the far east', at('2026-01-15', '00:00', 'Pacific/Kiritimati'), '2026-01-14T10:00:00.000Z'],
  ])('reads the clocks of the place: %s', (_, showing, instant) => {
    expect(text(startOf(showing))).toBe(instant)
  })

  it('knows no hour that clocks put forward skip', () => {
    expect(startOf(at('2026-03-29', '02:30', 'Europe/Berlin'))).toBeNull()
    expect(text(startOf(at('2026-03-29', '03:00', 'Europe/Berlin')))).toBe(
      '2026-03-29T01:00:00.000Z',
    )
  })

  it('takes the second of an hour that clocks put back show twice', () => {
    expect(text(startOf(at('2026-10-25', '02:30', 'Europe/Berlin')))).toBe(
      '2026-10-25T01:30:00.000Z',
    )
  })

  it('is the first moment of the day where the hour is not announced', () => {
    expect(text(startOf(at('2026-05-17', null, 'Europe/Paris')))).toBe('2026-05-16T22:00:00.000Z')
  })

  it.each([
    at('2026-02-30', '19:30', 'Europe/Berlin'),
    at('17.05.2026', '19:30', 'Europe/Berlin'),
    at('2026-05-17', '25:00', 'Europe/Berlin'),
    at('2026-05-17', '19:30', 'Europe/Atlantis'),
    at('2026-05-17', null, '+02:00'),
  ])('knows no moment of %j', (showing) => {
    expect(startOf(showing)).toBeNull()
    expect(openingOf(showing)).toBeNull()
  })
})

describe('openingOf', () => {
  it('is the beginning of the screening', () => {
    expect(text(openingOf(at('2026-05-17', '19:30', 'Europe/Paris')))).toBe(
      '2026-05-17T17:30:00.000Z',
    )
  })

  it('is the end of the day while the hour is not announced, also on a day of 25 hours', () => {
    expect(text(openingOf(at('2026-05-17', null, 'Europe/Paris')))).toBe('2026-05-17T22:00:00.000Z')
    expect(text(openingOf(at('2026-10-25', null, 'Europe/Paris')))).toBe('2026-10-25T23:00:00.000Z')
  })

  it('holds where the next day has no midnight', () => {
    // In Chile clocks go forward at midnight.
    expect(text(openingOf(at('2026-09-05', null, 'America/Santiago')))).toBe(
      '2026-09-06T04:00:00.000Z',
    )
  })
})

describe('writeZoned', () => {
  it('writes the moment by the clocks of the place, with their offset', () => {
    const instant = new Date('2026-01-15T18:30:00.000Z')
    expect(writeZoned(instant, 'Europe/Warsaw')).toBe('2026-01-15T19:30:00+01:00')
    expect(writeZoned(instant, 'America/St_Johns')).toBe('2026-01-15T15:00:00-03:30')
    expect(writeZoned(instant, 'UTC')).toBe('2026-01-15T18:30:00+00:00')
  })
})

describe('time zones', () => {
  it('are those of IANA, by the names that they have now', () => {
    for (const zone of listTimeZones())
      expect({ zone, is: isTimeZone(zone) }).toEqual({ zone, is: true })
    expect(listTimeZones()).toContain('Europe/Kyiv')
    expect(listTimeZones()).not.toContain('Europe/Kiev')
  })

  it.each(['+02:00', 'CET', 'europe/warsaw', '', 'Etc', null, 'Europe/Warsaw; DROP'])(
    'are not %j',
    (value) => expect(isTimeZone(value)).toBe(false),
  )
})
