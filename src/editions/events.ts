import type { Payload } from 'payload'

import type { Viewer } from '../domain/sight.js'
import { revealAmended } from './amend.js'
import type { Catalogue } from './catalogue.js'
import type { FilmEvent } from './change-feed.js'
import type { Edition, EditionContent } from './content.js'
import type { Cursor } from './cursor.js'
import { describeChange, diffContents, type Change } from './diff.js'
import { findEditions } from './edition-rows.js'
import { readFilmHappenings, readHappenings, type Happening } from './event-stream.js'
import { isRevealed } from './project.js'

export interface EventsDeps {
  payload: Payload
  catalogue: Pick<Catalogue, 'newestOf'>
  /** The site's own address: events are read elsewhere. */
  siteUrl: string
}

export interface Events {
  events: ToldEvent[]
  /** Where to read on. */
  next: Cursor
  /** Whether there is more to read at once. */
  more: boolean
  /** When the next event may be told, where its moment is still to come by our clock. */
  heldUntil: Date | null
}

/** An event, whose film it is about, and where one reads on from to be told of it, and after it. */
export interface ToldEvent {
  event: FilmEvent
  filmId: string
  before: Cursor
  place: Cursor
}

/**
 * What happened after a place, as one viewer may be told of it: each event with what changed for
 * them at its moment, and nothing where that is nothing. What the newest edition has withdrawn, or
 * holds closed, is not told of older ones either; that a film went is, to whoever could see it.
 *
 * @throws UNKNOWN_CURSOR where the place is none of this site's history
 */
export async function readEvents(
  deps: EventsDeps,
  asked: { cursor: Cursor; limit: number; viewer: Viewer; instant: Date },
): Promise<Events> {
  const { cursor, limit, viewer, instant } = asked
  const { happenings, isWhole } = await readHappenings(deps.payload, cursor)
  const library = await gatherEditions(deps, happenings)
  const told: Events = { events: [], next: cursor, more: false, heldUntil: null }
  for (const happening of happenings) {
    if (Date.parse(happening.at) > instant.getTime()) {
      return { ...told, heldUntil: new Date(happening.at) }
    }
    if (told.events.length >= limit) return { ...told, more: true }
    const event = describeHappening({ happening, library, viewer, siteUrl: deps.siteUrl })
    const { place } = happening
    if (event) told.events.push({ event, filmId: filmOf(happening), before: told.next, place })
    told.next = place
  }
  return { ...told, more: !isWhole }
}

/** So many editions of one film are looked at: more than a reader of its feed goes back. */
const mostOfAFilm = 30

/** What happened last to one film, in order, as one viewer may be told of it. */
export async function readFilmEvents(
  deps: EventsDeps,
  asked: { filmId: string; viewer: Viewer; instant: Date },
): Promise<FilmEvent[]> {
  const { filmId, viewer, instant } = asked
  const happenings = await readFilmHappenings(deps.payload, { filmId, limit: mostOfAFilm })
  const library = await gatherEditions(deps, happenings)
  return happenings
    .filter(({ at }) => Date.parse(at) <= instant.getTime())
    .map((happening) => describeHappening({ happening, library, viewer, siteUrl: deps.siteUrl }))
    .filter((event) => event !== null)
}

/** The editions that are needed to tell what changed. */
interface Library {
  find(filmId: string, number: number): Edition | null
  newestOf(edition: Edition): Edition
}

async function gatherEditions(deps: EventsDeps, happenings: Happening[]): Promise<Library> {
  const known = new Map<string, Edition>()
  const newest = new Map<string, Edition>()
  const add = (edition: Edition) => {
    known.set(keyOf(edition.filmId, edition.number), edition)
    const held = newest.get(edition.filmId) ?? deps.catalogue.newestOf(edition.filmId)
    const isNewer = !held || edition.number > held.number
    newest.set(edition.filmId, isNewer ? edition : held)
  }
  for (const happening of happenings) if (happening.what === 'edition') add(happening.edition)
  const wanted = happenings.map((happening) =>
    happening.what === 'edition'
      ? { filmId: happening.edition.filmId, number: happening.edition.number - 1 }
      : { filmId: happening.opening.filmId, number: happening.opening.edition },
  )
  const missing = wanted.filter(
    ({ filmId, number }) => number > 0 && !known.has(keyOf(filmId, number)),
  )
  for (const edition of await findEditions(deps.payload, missing)) add(edition)
  return {
    find: (filmId, number) => known.get(keyOf(filmId, number)) ?? null,
    newestOf: ({ filmId }) => newest.get(filmId)!,
  }
}

const filmOf = (happening: Happening): string =>
  happening.what === 'edition' ? happening.edition.filmId : happening.opening.filmId

const keyOf = (filmId: string, number: number) => `${filmId}:${number}`

function describeHappening(args: {
  happening: Happening
  library: Library
  viewer: Viewer
  siteUrl: string
}): FilmEvent | null {
  const { happening, library, viewer, siteUrl } = args
  const step = describeStep(happening, library)
  if (!step) return null
  const { before, after } = step
  const isSeen = (state: State | null) => state !== null && isRevealed({ ...state, viewer })
  const isGone = isSeen(before) && !isSeen(after)
  const [old, now] = [before, after].map((state) => see(state, library, viewer))
  if (!isGone && !now) return null
  const changes = isGone ? diffContents(anything(before!), null) : diffContents(old!, now!)
  if (changes.length === 0) return null
  // An address that was new with what closed the film is part of what is closed.
  const { slug } = isGone ? before!.edition : after.edition
  const isOpening = happening.what === 'opening'
  return {
    id: step.id,
    type: isGone ? 'film.unpublished' : isOpening ? 'film.opened' : 'film.published',
    slug,
    edition: after.edition.number,
    at: new Date(happening.at).toISOString(),
    url: `${siteUrl}/v1/films/${slug}`,
    changes: changes.map((change) => describeChange(isOpening ? asOpened(change) : change)),
  }
}

/** An edition as it was to be seen at an instant. */
interface State {
  edition: Edition
  instant: Date
}

/** What was before and after something happened. */
function describeStep(
  happening: Happening,
  library: Library,
): { id: string; before: State | null; after: State } | null {
  const instant = new Date(happening.at)
  if (happening.what === 'edition') {
    const { edition } = happening
    const older = library.find(edition.filmId, edition.number - 1)
    const before = older && { edition: older, instant }
    const id = `edition:${edition.filmId}:${edition.number}`
    return { id, before, after: { edition, instant } }
  }
  const { filmId, edition: number } = happening.opening
  const edition = library.find(filmId, number)
  const before = new Date(instant.getTime() - 1)
  // Without a full stop, which parts what the signature of a webhook is made of.
  const id = `opening:${filmId}:${instant.getTime()}`
  return edition && { id, before: { edition, instant: before }, after: { edition, instant } }
}

function see(state: State | null, library: Library, viewer: Viewer): EditionContent | null {
  if (!state) return null
  const newest = library.newestOf(state.edition)
  return revealAmended({ ...state, newest, viewer })?.content ?? null
}

/** That a film went is all that is told of it. */
const anything = ({ edition }: State): EditionContent | null => edition.content

/** What came without being published had been closed until then. */
const asOpened = (change: Change): Change =>
  change.kind === 'added' ? { ...change, kind: 'opened' } : change
