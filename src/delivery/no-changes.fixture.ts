import { createTail } from '../editions/tail.js'
import { createPlaces } from './places.js'
import type { ChangesDeps } from './changes-routes.js'

/** A change feed for a router that is asked for something else. */
export const noChanges: ChangesDeps = {
  readEvents: () => Promise.reject(new Error('This router has no history.')),
  readFilmEvents: () => Promise.resolve(null),
  tail: createTail(),
  waitingRoom: createPlaces({ places: 1, fairShare: 1 }),
  now: () => new Date(),
}
