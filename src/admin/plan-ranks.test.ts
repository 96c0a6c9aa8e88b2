import fc from 'fast-check'

import { planRanks, rankAfter, type Ranked } from './plan-ranks.js'

const rows = (...ranks: number[]): Ranked[] =>
  ranks.map((rank, index) => ({ id: `s${index}`, rank }))

/** The order after a plan was saved, as a query by rank and then id gives it. */
function applyPlan(ordered: Ranked[]): string[] {
  const ranks = new Map(planRanks(ordered).map(({ id, rank }) => [id, rank]))
  return ordered
    .map(({ id, rank }) => ({ id, rank: ranks.get(id) ?? rank }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
}

describe('planRanks', () => {
  it('changes nothing where all stand in order', () => {
    expect(planRanks(rows(10, 20, 35))).toEqual([])
    expect(planRanks([])).toEqual([])
  })

  it('changes only what was moved, where there is room between its neighbours', () => {
    const [a, b, c, d] = rows(10, 20, 30, 40) as [Ranked, Ranked, Ranked, Ranked]
    expect(planRanks([b, c, a, d])).toEqual([{ id: 's0', rank: 35 }])
    expect(planRanks([d, a, b, c])).toEqual([{ id: 's3', rank: 4 }])
    expect(planRanks([b, c, d, a])).toEqual([{ id: 's0', rank: 50 }])
  })

  it('numbers anew where there is no room, and leaves alone what has its number already', () => {
    const [a, b, c, d] = rows(10, 11, 12, 40) as [Ranked, Ranked, Ranked, Ranked]
    expect(planRanks([a, d, b, c])).toEqual([
      { id: 's3', rank: 20 },
      { id: 's1', rank: 30 },
      { id: 's2', rank: 40 },
    ])
  })

  it('gives an order to things that all have the same rank', () => {
    expect(planRanks(rows(1000, 1000, 1000))).toEqual([
      { id: 's0', rank: 10 },
      { id: 's1', rank: 20 },
      { id: 's2', rank: 30 },
    ])
  })

  it('ends in the order asked for, whatever the ranks were, with ranks that are whole and not below 0', () => {
    const list = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(list, (ranks) => {
        const ordered = rows(...ranks)
        expect(applyPlan(ordered)).toEqual(ordered.map(({ id }) => id))
        const planned = planRanks(ordered).map(({ rank }) => rank)
        expect(planned.every((rank) => Number.isInteger(rank) && rank >= 0)).toBe(true)
      }),
    )
  })
})

describe('rankAfter', () => {
  it('is behind all there are', () => {
    expect(rankAfter([])).toBe(10)
    expect(rankAfter(rows(10, 400, 20))).toBe(410)
  })
})
