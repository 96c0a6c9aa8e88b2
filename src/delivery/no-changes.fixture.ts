import { createTail } from '../editions/tail.js'
import { createWaitingRoom } from './waiting-room.js'
import type { ChangesDeps } from './changes-routes.js'

/** A change feed for a router that is asked for something else. */
export const noChanges: ChangesDeps = {
  readEvents: () => Promise.reject(new Error('This router has no history.')),
  readFilmEvents: () => Promise.resolve(null),
  tail: createTail(),
  waitingRoom: createWaitingRoom({ places: 1, fairShare: 1 }),
  now: () => new Date(),
}
