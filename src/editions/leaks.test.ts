import fc from 'fast-check'

import { createCatalogue } from './catalogue.js'
import { composeContent, hashContent } from './compose.js'
import type { Edition } from './content.js'
import { embargoed, filmRecord, instant, isClosed, locale, secret } from './film-records.fixture.js'
import { pressKitPageSchema, pressKitSchema } from './press-kit.js'
import { createPressKits } from './press-kits.js'
import type { FilmRecord } from './record.js'

function publish(record: FilmRecord) {
  const content = composeContent(record)
  const edition: Edition = {
    filmId: 'film',
    slug: 'film',
    number: 1,
    at: '2026-05-01T00:00:00.000Z',
    sequence: 1,
    contentHash: hashContent(content),
    content,
  }
  const catalogue = createCatalogue()
  catalogue.add(edition)
  return createPressKits({ catalogue, now: () => instant, siteUrl: 'https://press.example' })
}

const ask = (seesEmbargoed: boolean, locale: string) => ({
  viewer: { kind: 'visitor' as const, seesEmbargoed },
  locale,
  publicUrl: '',
})

/** All that any door gives one viewer, as one text to search. */
function readEverything(record: FilmRecord, asked: ReturnType<typeof ask>): string {
  const pressKits = publish(record)
  const answers = [
    pressKits.findFilm('film', asked),
    pressKits.listFilms({ ...asked, page: 1, limit: 20 }),
    ...(['web', 'print'] as const).map((rendition) =>
      pressKits.findKitFiles('film', { ...asked, rendition }),
    ),
    ...record.stills.map(({ id }) => pressKits.findStill(id, 'web', asked)),
  ]
  return JSON.stringify(answers)
}

describe('whatever a film holds', () => {
  it('an edition keeps nothing that is never public, and no door gives it', () => {
    fc.assert(
      fc.property(filmRecord, locale, fc.boolean(), (record, tag, seesEmbargoed) => {
        expect(JSON.stringify(composeContent(record))).not.toContain(secret)
        expect(readEverything(record, ask(seesEmbargoed, tag))).not.toContain(secret)
      }),
    )
  })

  it('nothing that opens later is given before, except to who may see it', () => {
    fc.assert(
      fc.property(filmRecord, locale, (record, tag) => {
        expect(readEverything(record, ask(false, tag))).not.toContain(embargoed)
        const isThere = record.stills.some(
          (still) => isClosed(still.opensAt) && !still.withdrawn?.at,
        )
        if (isThere) expect(readEverything(record, ask(true, tag))).toContain(embargoed)
      }),
    )
  })

  it('all that is open is given, in the public shape', () => {
    fc.assert(
      fc.property(filmRecord, locale, fc.boolean(), (record, tag, seesEmbargoed) => {
        const asked = ask(seesEmbargoed, tag)
        const pressKits = publish(record)
        const isSeen = (thing: { opensAt?: string | null }) =>
          seesEmbargoed || !isClosed(thing.opensAt)
        const page = pressKitPageSchema.parse(pressKits.listFilms({ ...asked, page: 1, limit: 20 }))
        const answer = pressKits.findFilm('film', asked)
        expect(page.total).toBe(isSeen(record.film) ? 1 : 0)
        if (answer.state !== 'found') {
          expect([answer.state, isSeen(record.film)]).toEqual(['unknown', false])
          return
        }
        const kit = pressKitSchema.parse(answer.kit)
        const shown = record.stills.filter((still) => isSeen(still) && !still.withdrawn?.at)
        expect(kit.stills.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
        const named = [...record.people.values()].filter(
          ({ nameApproved, nameForms, withdrawn }) =>
            !withdrawn?.at && (nameApproved || nameForms?.[0]?.approved),
        )
        expect(kit.credits).toHaveLength(named.length)
        expect(kit.companies).toHaveLength(record.contacts.size)
      }),
    )
  })
})
