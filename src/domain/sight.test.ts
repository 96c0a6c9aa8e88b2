import { isInSight, sightOf, type Viewer } from './sight.js'

const visitor: Viewer = { kind: 'visitor', seesEmbargoed: false }
const distributor: Viewer = { kind: 'visitor', seesEmbargoed: true }
const opensAt = '2026-05-17T18:00:00.000Z'
const before = new Date('2026-05-17T17:59:59.999Z')
const moment = new Date(opensAt)

describe('the sight of a viewer', () => {
  it('keeps a thing closed until its moment, and opens it at that moment', () => {
    expect(isInSight(sightOf(visitor, before), { opensAt })).toBe(false)
    expect(isInSight(sightOf(visitor, moment), { opensAt })).toBe(true)
  })

  it('has nothing to open where there is no embargo', () => {
    expect(isInSight(sightOf(visitor, before), { opensAt: null })).toBe(true)
  })

  it('shows everything to whoever sees embargoed things, and to nobody merely for being staff', () => {
    expect(isInSight(sightOf(distributor, before), { opensAt })).toBe(true)
    const staff: Viewer = { kind: 'staff', seesEmbargoed: false }
    expect(isInSight(sightOf(staff, before), { opensAt })).toBe(false)
  })

  it('stays closed when the moment, or now, cannot be read', () => {
    expect(isInSight(sightOf(visitor, moment), { opensAt: 'soon' })).toBe(false)
    expect(isInSight(sightOf(visitor, moment), { opensAt: '' })).toBe(false)
    expect(isInSight(sightOf(visitor, new Date(Number.NaN)), { opensAt })).toBe(false)
  })
})
