import type { RequestHandler } from 'express'

import { tooManyDownloads } from '../errors.js'
import type { Places } from './places.js'
import { readerBehind } from './viewer.js'

/**
 * Has a file sent while there is a place for it, and cut off where the place is needed for somebody
 * with fewer: a download that was cut off goes on where it was.
 *
 * @throws TOO_MANY_DOWNLOADS
 */
export const holdPlace =
  (places: Places): RequestHandler =>
  (req, res, next) => {
    // Who left while their key was looked up is not heard leaving.
    if (res.destroyed) return
    const stay = places.enter(readerBehind(req))
    if (!stay) throw tooManyDownloads()
    res.once('close', () => stay.leave())
    stay.signal.addEventListener('abort', () => res.destroy())
    next()
  }
