import fc from 'fast-check'

/** The moments at which things open, in order; the first is 19:30 in Warsaw on the day of a premiere. */
export const moments = [
  '2026-05-17T17:30:00.000Z',
  '2026-05-18T06:00:00.001Z',
  '2026-10-25T01:30:00.000Z',
  '2027-01-01T00:00:00.000Z',
] as const

/** When something opens, as an editor says it: by the screening only at the first moment. */
const opening = fc.option(fc.constantFrom(...moments), { nil: null })
const part = fc.record({ opensAt: opening, isWithdrawn: fc.boolean() })
const film = fc.record({
  opensAt: opening,
  /** What happens to it between the second moment and the third. */
  fate: fc.constantFrom('stays', 'closes again', 'opens early', 'is unpublished'),
  stills: fc.array(part, { minLength: 1, maxLength: 3 }),
  artworks: fc.array(part, { minLength: 1, maxLength: 2 }),
  trailer: part,
  subtitle: part,
  pdf: part,
})

/** Films whose things open at different moments, in every combination that comes up. */
export type EmbargoPlan = typeof films extends fc.Arbitrary<infer Plan> ? Plan : never
const films = fc.array(film, { minLength: 3, maxLength: 3 })

/** The plan that belongs to a seed: the same seed, the same plan. */
export function planEmbargoes(seed: number): EmbargoPlan {
  const [plan] = fc.sample(films, { seed, numRuns: 1 })
  return plan!
}
