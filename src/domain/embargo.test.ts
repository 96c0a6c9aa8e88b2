import { isOpen, nextOpening, opensAtOf, type Viewer } from './embargo.js'

const visitor: Viewer = { kind: 'visitor', seesEmbargoed: false }
const distributor: Viewer = { kind: 'visitor', seesEmbargoed: true }
const opensAt = '2026-05-17T18:00:00.000Z'
const before = new Date('2026-05-17T17:59:59.999Z')
const moment = new Date(opensAt)

describe('isOpen', () => {
  it('keeps a thing closed until its moment, and opens it at that moment', () => {
    expect(isOpen({ opensAt, viewer: visitor, instant: before })).toBe(false)
    expect(isOpen({ opensAt, viewer: visitor, instant: moment })).toBe(true)
  })

  it('has nothing to open where there is no embargo', () => {
    expect(isOpen({ opensAt: null, viewer: visitor, instant: before })).toBe(true)
  })

  it('shows everything to whoever sees embargoed things, and to nobody merely for being staff', () => {
    expect(isOpen({ opensAt, viewer: distributor, instant: before })).toBe(true)
    const staff: Viewer = { kind: 'staff', seesEmbargoed: false }
    expect(isOpen({ opensAt, viewer: staff, instant: before })).toBe(false)
  })

  it('stays closed when the moment, or now, cannot be read', () => {
    expect(isOpen({ opensAt: 'soon', viewer: visitor, instant: moment })).toBe(false)
    expect(isOpen({ opensAt: '', viewer: visitor, instant: moment })).toBe(false)
    expect(isOpen({ opensAt, viewer: visitor, instant: new Date(Number.NaN) })).toBe(false)
  })
})

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

describe('nextOpening', () => {
  it('is the first moment still to come', () => {
    const opensAts = ['2026-06-01T00:00:00.000Z', null, opensAt, '2026-01-01T00:00:00.000Z']
    expect(nextOpening(opensAts, before)).toBe(opensAt)
    expect(nextOpening(opensAts, moment)).toBe('2026-06-01T00:00:00.000Z')
  })

  it('is nothing when all is open, or unreadable', () => {
    expect(nextOpening([opensAt, null, 'soon'], moment)).toBeNull()
    expect(nextOpening([], moment)).toBeNull()
  })
})
