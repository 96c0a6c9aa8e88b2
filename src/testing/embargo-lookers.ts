import type { TestApp, TestRequest } from './create-test-app.js'
import { giveKey } from './distributors.js'
import type { Closable, ClosableFilm } from './embargo-world.js'

/** Somebody who looks everywhere. */
export interface Looker {
  name: string
  credentials: Pick<TestRequest, 'key'>
  /** The films that there are for them. */
  films: ClosableFilm[]
  seesEmbargoed: boolean
}

/** One who sees the first film early, one who was given all others, and a visitor, who is the last. */
export async function createLookers(app: TestApp, films: ClosableFilm[]): Promise<Looker[]> {
  const [first, ...others] = films
  const choose = (chosen: ClosableFilm[]) => ({
    whichFilms: 'chosen',
    films: chosen.map(({ id }) => id),
  })
  const early = await giveKey(app, { ...choose([first!]), seesEmbargoed: true })
  const scoped = await giveKey(app, choose(others))
  return [
    { name: 'early', credentials: { key: early }, films: [first!], seesEmbargoed: true },
    { name: 'scoped', credentials: { key: scoped }, films: others, seesEmbargoed: false },
    { name: 'visitor', credentials: {}, films, seesEmbargoed: false },
  ]
}

/** The rule, said once more and as plainly as can be, to judge the code by. */
export function maySee(looker: Looker, thing: Closable, instant: Date): boolean {
  const isOpen = ({ opensAt }: Closable) =>
    opensAt === null || looker.seesEmbargoed || new Date(opensAt) <= instant
  return looker.films.includes(thing.film) && isOpen(thing.film) && isOpen(thing)
}

/** Every word that a looker may be told at an instant: of what was withdrawn, that it was. */
export function mayHear(looker: Looker, films: ClosableFilm[], instant: Date): Set<string> {
  const seen = listThings(films).filter((thing) => maySee(looker, thing, instant))
  return new Set(
    seen.flatMap(({ id, marks, isWithdrawn, oldMarks }) => [
      ...[id, ...oldMarks],
      ...(isWithdrawn ? [] : marks),
    ]),
  )
}

/** What a looker must be told somewhere, or nothing would show that looking finds anything. */
export function mustHear(looker: Looker, films: ClosableFilm[], instant: Date): Set<string> {
  const given = listThings(films).filter(
    (thing) => !thing.isWithdrawn && !thing.film.isWithdrawn && maySee(looker, thing, instant),
  )
  return new Set(given.flatMap(({ marks }) => marks))
}

/** The names by which a film is known from when it was open: that it went is told by them. */
export const namesOf = ({ id, slug }: ClosableFilm): string[] => [id, slug]

const listThings = (films: ClosableFilm[]): Closable[] =>
  films.flatMap((film) => [film, ...film.parts])
