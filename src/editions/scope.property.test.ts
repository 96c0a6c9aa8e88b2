import fc from 'fast-check'

import type { Viewer } from '../domain/sight.js'
import { createCatalogue } from './catalogue.js'
import { renditionNames, withLaterLists, type Edition, type EditionContent } from './content.js'
import { createPressKits, type Asked, type PressKits } from './press-kits.js'

/** The hours at which things open, and those around them at which somebody looks. */
const hours = [0, 6, 12, 18, 24] as const
const at = (hour: number) => new Date(Date.UTC(2026, 4, 1, hour)).toISOString()
const locales = ['en', 'pl', 'pt', 'pt-BR', 'uk'] as const
const filmIds = ['film-0', 'film-1', 'film-2'] as const

const opening = fc.option(fc.constantFrom(...hours.map(at)), { nil: null })
const localeSet = fc.uniqueArray(fc.constantFrom(...locales))
const thing = fc.record({ opensAt: opening, spoken: localeSet })
const film = fc.record({
  opensAt: opening,
  sourceLocale: fc.constantFrom(...locales),
  translated: localeSet,
  stills: fc.array(thing, { maxLength: 3 }),
  withdrawn: fc.array(opening, { maxLength: 2 }),
  laurels: fc.array(localeSet, { maxLength: 2 }),
})
const films = fc.tuple(film, film, film)
const viewer: fc.Arbitrary<Viewer> = fc.record({
  kind: fc.constant('visitor' as const),
  seesEmbargoed: fc.boolean(),
  scope: fc.record({
    films: fc.option(
      fc.uniqueArray(fc.constantFrom(...filmIds)).map((ids) => new Set<string>(ids)),
      { nil: null },
    ),
    locales: fc.option(
      localeSet.map((tags) => new Set<string>(tags)),
      { nil: null },
    ),
  }),
})

type FilmPlan = typeof film extends fc.Arbitrary<infer Plan> ? Plan : never

/** Whose words a text is, written into the text itself: `«film-1 still-0 pl»`. */
const mark = (...parts: (string | number)[]) => `«${parts.join(' ')}»`
const inEach = (tags: readonly string[], ...parts: (string | number)[]) =>
  Object.fromEntries(tags.map((tag) => [tag, mark(...parts, tag)]))

function toEdition(plan: FilmPlan, index: number): Edition {
  const id = filmIds[index]!
  const translation = (tag: string) => ({
    ...{ title: mark(id, 'title', tag), tagline: null, logline: mark(id, 'logline', tag) },
    ...{ synopsisShort: null, synopsisMedium: null, synopsisLong: null, directorsStatement: null },
  })
  const content = {
    film: {
      id,
      slug: id,
      originalTitle: id,
      sourceLocale: plan.sourceLocale,
      opensAt: plan.opensAt,
    },
    facts: {
      ...{ year: 2023, runtimeMinutes: 100, kind: null, genres: [], countries: [] },
      ...{ spokenLanguages: [], identifiers: { isan: null, eidr: null, imdb: null }, links: [] },
      technical: { aspectRatio: null, sound: null, colour: null, formats: [], frameRate: null },
    },
    ...{ credits: [], companies: [], contacts: [] },
    translations: Object.fromEntries(plan.translated.map((tag) => [tag, translation(tag)])),
    stills: plan.stills.map(({ opensAt, spoken }, number) => ({
      ...{ id: stillId(id, number), role: 'scene', credit: 'Somebody', copyright: null, opensAt },
      ...{ licenceUrl: null, takenOn: null, focalPoint: { x: 50, y: 50 } },
      captions: inEach(spoken, id, `still-${number}`),
      alts: inEach(spoken, id, `still-${number}`),
      terms: { en: 'For the press.' },
      renditions: Object.fromEntries(renditionNames.map((name) => [name, rendition])),
    })),
    withdrawnStills: plan.withdrawn.map((opensAt, number) => ({
      id: `${id}-withdrawn-${number}`,
      opensAt,
    })),
    laurels: plan.laurels.map((spoken, number) => ({
      ...{ id: `${id}-laurel-${number}`, city: null, country: null, year: 2023, section: null },
      ...{ result: 'winner', showOnPoster: false, festival: { und: 'A festival' } },
      awards: inEach(spoken, id, `laurel-${number}`),
    })),
  } as unknown as EditionContent
  const state = { filmId: id, slug: id, number: 1, sequence: index + 1, at: at(0) }
  return { ...state, contentHash: id, content: withLaterLists(content) }
}

const rendition = {
  ...{ sha256: 'a'.repeat(64), crc32: 1, bytes: 1000, widthPx: 600, heightPx: 400 },
  mimeType: 'image/jpeg',
}
const stillId = (film: string, number: number) => `${film}-still-${number}`

/** The rule, said once more and as plainly as can be, to judge the code by. */
function judge(plans: FilmPlan[], { seesEmbargoed, scope }: Viewer, now: Date) {
  const isOpen = (opensAt: string | null) =>
    opensAt === null || seesEmbargoed || new Date(opensAt) <= now
  const seen = new Set<string>()
  for (const [index, plan] of plans.entries()) {
    const id = filmIds[index]!
    if ((scope?.films && !scope.films.has(id)) || !isOpen(plan.opensAt)) continue
    seen.add(id)
    for (const [number, still] of plan.stills.entries()) {
      if (isOpen(still.opensAt)) seen.add(stillId(id, number))
    }
    for (const [number, opensAt] of plan.withdrawn.entries()) {
      if (isOpen(opensAt)) seen.add(`${id}-withdrawn-${number}`)
    }
  }
  const mayRead = (tag: string) => !scope?.locales || scope.locales.has(tag)
  return { seen, mayRead }
}

/** Every mark in an answer, whatever it is part of. */
const findMarks = (answer: unknown): string[][] =>
  [...JSON.stringify(answer).matchAll(/«([^»]*)»/g)].map(([, inner]) => inner!.split(' '))

const scene = fc.record({
  plans: films,
  // Several look in turn, at one memory of answers.
  looks: fc.array(
    fc.record({
      viewer,
      hour: fc.constantFrom(...hours, 5, 7, 23),
      locale: fc.option(fc.constantFrom(...locales), { nil: null }),
      acceptLanguage: fc.constantFrom(undefined, 'pl', 'en-GB, uk;q=0.5', '*'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

it('no scope, instant, address, locale or rendition gives anything outside a scope or early', () => {
  fc.assert(
    fc.property(scene, ({ plans, looks }) => {
      let now = new Date(at(0))
      const catalogue = createCatalogue()
      plans.map(toEdition).forEach((edition) => catalogue.add(edition))
      const pressKits = createPressKits({ catalogue, now: () => now, siteUrl: 'https://a.example' })
      for (const look of looks) {
        now = new Date(at(look.hour))
        const verdict = judge(plans, look.viewer, now)
        const asked = { ...look, publicUrl: '' }
        const answers = [
          checkList({ pressKits, asked, ...verdict }),
          ...plans.flatMap((plan, index) =>
            checkFilm({ pressKits, asked, plan, id: filmIds[index]!, ...verdict }),
          ),
        ]
        for (const [film, part, tag] of findMarks(answers)) {
          expect(verdict.seen).toContain(film)
          expect(verdict.mayRead(tag!)).toBe(true)
          if (part!.startsWith('still')) expect(verdict.seen).toContain(`${film}-${part}`)
        }
      }
    }),
    { numRuns: 100 },
  )
})

interface Check extends ReturnType<typeof judge> {
  pressKits: PressKits
  asked: Asked
}

function checkList({ pressKits, asked, seen }: Check): unknown {
  const page = pressKits.listFilms({ ...asked, page: 1, limit: 100 })
  const listed = filmIds.filter((id) => seen.has(id))
  expect(page.films.map(({ slug }) => slug).sort()).toEqual(listed)
  expect(page.total).toBe(listed.length)
  return page
}

/** Asks for a film at every address that it has; gives all answers, for what they say. */
function checkFilm(args: Check & { plan: FilmPlan; id: string }): unknown[] {
  const { pressKits, asked, seen, mayRead, plan, id } = args
  const stills = plan.stills.map((_, number) => stillId(id, number))
  const open = seen.has(id) ? stills.filter((still) => seen.has(still)) : []
  const answer = pressKits.findFilm(id, asked)
  expect(answer.state).toBe(seen.has(id) ? 'found' : 'unknown')
  if (answer.state === 'found') {
    expect(answer.kit.stills.map((still) => still.id)).toEqual(open)
    expect(answer.kit.availableLocales).toEqual(plan.translated.filter(mayRead).sort())
  }
  const kits = (['web', 'print'] as const).map((rendition) => {
    const kit = pressKits.findKitFiles(id, { ...asked, rendition })
    expect(kit !== null).toBe(seen.has(id))
    expect((kit?.files ?? []).filter((file) => 'blob' in file)).toHaveLength(open.length)
    return kit
  })
  const files = stills.flatMap((still) =>
    renditionNames.map((name) => {
      const file = pressKits.findStill(still, name, asked)
      expect(file !== null).toBe(open.includes(still))
      return file
    }),
  )
  for (const number of plan.withdrawn.keys()) {
    const name = `${id}-withdrawn-${number}`
    const expected = seen.has(name) ? 'withdrawn' : null
    expect(pressKits.findStill(name, 'web', asked)).toBe(expected)
  }
  return [answer, kits, files]
}
