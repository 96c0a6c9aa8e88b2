import fc from 'fast-check'

import { isInSight, sightOf, type Viewer } from '../domain/sight.js'
import { revealAmended } from './amend.js'
import { composeContent } from './compose.js'
import { partKinds, withdrawnLists, type Edition, type EditionContent } from './content.js'
import { filmRecord, instant } from './film-records.fixture.js'

const viewer: fc.Arbitrary<Viewer> = fc.record({
  kind: fc.constant('visitor' as const),
  seesEmbargoed: fc.boolean(),
})
const moment = fc
  .integer({ min: -3, max: 3 })
  .map((steps) => new Date(instant.getTime() + steps * 1000))

/** Two editions of one film: whatever was named, open or withdrawn in one may not be in the other. */
const editions = fc
  .tuple(filmRecord, filmRecord, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([before, after, hasIds, isStillCredited, knowsFormerNames]) => {
    const older = composeContent(before)
    if (!hasIds) for (const credit of older.credits) delete credit.personId
    const record = isStillCredited ? after : { ...after, film: { ...after.film, credits: [] } }
    const newest = composeContent(record, older.namedPeople)
    if (!knowsFormerNames) newest.formerNames = []
    return { older: toEdition(older, 1), newest: toEdition(newest, 2) }
  })

const toEdition = (content: EditionContent, number: number) =>
  ({
    ...{ filmId: 'film', slug: 'film', number, sequence: number, content },
    ...{ at: instant.toISOString(), contentHash: String(number) },
  }) satisfies Edition

describe('an edition that is not the newest', () => {
  it('gives nothing that the newest edition hides, to anybody, at any instant', () => {
    fc.assert(
      fc.property(editions, viewer, moment, ({ older, newest }, viewer, instant) => {
        const amended = revealAmended({ edition: older, newest, viewer, instant })
        const now = newest.content
        const isHidden = (opensAt: string | null) =>
          !isInSight(sightOf(viewer, instant), { opensAt })
        if (isHidden(now.film.opensAt)) return expect(amended).toBeNull()
        const content = amended!.content
        for (const kind of partKinds) {
          const shown = new Set(content[kind].map(({ id }) => id))
          for (const { id } of now[withdrawnLists[kind]]) expect(shown).not.toContain(id)
          for (const { id, opensAt } of now[kind])
            if (isHidden(opensAt)) expect(shown).not.toContain(id)
        }
        const given = new Set(now.credits.flatMap(({ names }) => Object.values(names)))
        for (const { personId, names } of content.credits) {
          if (personId !== undefined) expect(now.withdrawnPeople).not.toContain(personId)
          const holder = [...now.credits, ...now.formerNames].find(
            (one) => personId !== undefined && one.personId === personId,
          )
          const allowed = holder ? Object.values(holder.names) : [...given]
          for (const name of Object.values(names)) expect(allowed).toContain(name)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('counts what was taken out, and of that only what its reader would have seen', () => {
    fc.assert(
      fc.property(editions, viewer, moment, ({ older, newest }, viewer, instant) => {
        const amended = revealAmended({ edition: older, newest, viewer, instant })
        for (const kind of partKinds) {
          const withdrawn = new Map(
            newest.content[withdrawnLists[kind]].map(({ id, opensAt }) => [id, opensAt]),
          )
          const seen = older.content[kind].filter(({ id }) => {
            const opensAt = withdrawn.get(id)
            return opensAt !== undefined && isInSight(sightOf(viewer, instant), { opensAt })
          })
          if (amended) expect(amended.removed[kind]).toBe(seen.length)
        }
      }),
    )
  })

  it('is as it was where nothing was withdrawn since', () => {
    fc.assert(
      fc.property(editions, ({ newest }) => {
        const all = { kind: 'visitor', seesEmbargoed: true } as const
        const amended = revealAmended({ edition: newest, newest, viewer: all, instant })
        expect(amended?.content).toEqual(newest.content)
        expect(Object.values(amended!.removed)).toEqual([0, 0, 0, 0])
      }),
    )
  })

  it('is nothing once the film is withdrawn', () => {
    fc.assert(
      fc.property(editions, viewer, ({ older, newest }, viewer) => {
        const withdrawn = { ...newest, content: null }
        expect(revealAmended({ edition: older, newest: withdrawn, viewer, instant })).toBeNull()
      }),
      { numRuns: 10 },
    )
  })
})
