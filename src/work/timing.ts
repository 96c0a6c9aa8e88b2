/** When a piece of work is done after it was asked for. */
export interface QuietTiming {
  /** It waits until nobody has asked for it again for this long… */
  quietMs: number
  /** …but no longer than this after it was asked for first. */
  longestMs: number
  /** After a failure it is tried again after this long, doubling up to `longestRetryMs`. */
  retryMs: number
  longestRetryMs: number
}
