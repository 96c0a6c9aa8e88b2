import { Router, type RequestHandler, type Response } from 'express'

import type { ChangeFeed, FilmEvent } from '../editions/change-feed.js'
import { readCursor, start, writeCursor, type Cursor } from '../editions/cursor.js'
import type { Events } from '../editions/events.js'
import type { Tail } from '../editions/tail.js'
import type { Viewer } from '../domain/sight.js'
import { badParameter, tooManyWaiting } from '../errors.js'
import { operations } from './operations.js'
import { readQuery } from './parameters.js'
import type { Kept } from './kept.js'
import type { Places, Stay } from './places.js'
import { asJson, sendFleeting } from './respond.js'
import { readerBehind, renewViewer } from './viewer.js'

/** What the routes of the change feed need. */
export interface ChangesDeps {
  readEvents: (asked: {
    cursor: Cursor
    limit: number
    viewer: Viewer
    instant: Date
  }) => Promise<Events>
  /** What happened last to one film; `null` where there is none that anybody was shown. */
  readFilmEvents: (asked: {
    slug: string
    viewer: Viewer
    instant: Date
  }) => Promise<{ filmId: string; events: FilmEvent[] } | null>
  tail: Tail
  waitingRoom: Places
  now: () => Date
}

/** `/v1/changes`: what happened to the films, in order, for whoever follows. */
export function createChangesRouter(deps: { changes: ChangesDeps; kept: Kept }): Router {
  const router = Router({ caseSensitive: true })
  router.get(operations.readChanges.route, showChanges(deps))
  return router
}

const showChanges =
  ({ changes, kept }: { changes: ChangesDeps; kept: Kept }): RequestHandler =>
  async (req, res) => {
    const { since, limit, wait } = readQuery(req, operations.readChanges.query)
    const cursor = since === undefined ? start : readCursor(since)
    if (!cursor) throw badParameter('since', 'is not a cursor that an answer gave as `next`.')
    const stay = wait > 0 ? changes.waitingRoom.enter(readerBehind(req)) : null
    if (wait > 0 && !stay) throw tooManyWaiting()
    const readViewer = () => renewViewer(req)
    const asked = { cursor, limit, readViewer, waitMs: wait * 1000 }
    const { events, next, more } = await waitForEvents(changes, asked, signalOf(res, stay)).finally(
      () => stay?.leave(),
    )
    const body: ChangeFeed = {
      events: events.map(({ event }) => event),
      next: writeCursor(next),
      more,
    }
    if (!res.destroyed) sendFleeting(req, res, kept, { described: asJson(body) })
  }

/** Reads on until there is something to tell, or the time is up; in rounds that are bounded. */
async function waitForEvents(
  { readEvents, tail, now }: ChangesDeps,
  asked: { cursor: Cursor; limit: number; readViewer: () => Promise<Viewer>; waitMs: number },
  signal: AbortSignal,
): Promise<Events> {
  const { limit, readViewer, waitMs } = asked
  const deadlineMs = performance.now() + waitMs
  let { cursor } = asked
  for (;;) {
    // A key may be revoked, or given less, while its holder waits.
    const viewer = await readViewer()
    const seen = tail.place()
    const instant = now()
    const told = await readEvents({ cursor, limit, viewer, instant })
    const leftMs = deadlineMs - performance.now()
    const isOver = leftMs <= 0 || signal.aborted || tail.isClosed()
    if (told.events.length > 0 || isOver) return told
    cursor = told.next
    if (told.more) continue
    const heldMs = told.heldUntil ? told.heldUntil.getTime() - instant.getTime() : Infinity
    await tail.waitBeyond(seen, { waitMs: Math.min(leftMs, heldMs), signal })
  }
}

/** Tells when the reader has gone, or has to give up their place: they are not waited for. */
function signalOf(res: Response, stay: Stay | null): AbortSignal {
  const gone = new AbortController()
  // Who left while their key was looked up is not heard leaving.
  if (res.destroyed) gone.abort()
  else res.once('close', () => gone.abort())
  return stay ? AbortSignal.any([gone.signal, stay.signal]) : gone.signal
}
