import fc from 'fast-check'

import { calmAround, isWithin } from './calm.js'

const moments = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(NaN)))
const instant = fc.integer({ min: -5, max: 25 })
const countOpen = (momentsMs: number[], atMs: number) =>
  momentsMs.filter((momentMs) => momentMs <= atMs).length

it('is calm for exactly as long as nothing opens or closes', () => {
  fc.assert(
    fc.property(moments, instant, instant, (momentsMs, atMs, otherMs) => {
      const isCalm = isWithin(calmAround(momentsMs, atMs), otherMs)
      expect(isCalm).toBe(countOpen(momentsMs, atMs) === countOpen(momentsMs, otherMs))
    }),
  )
})

it('ends at the next moment, and never without one', () => {
  expect(calmAround([30, 20, 10], 15)).toEqual({ fromMs: 10, untilMs: 20 })
  expect(calmAround([], 15)).toEqual({ fromMs: -Infinity, untilMs: Infinity })
})
