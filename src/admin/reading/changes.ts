import type { ReadableSlug } from './read.js'

type Listener = (collection: ReadableSlug) => void

const listeners = new Set<Listener>()

/**
 * Lets every panel of the page know that documents changed without a form of Payload's, which
 * would tell by itself. (Payload's own event is of one whole document; this is of many.)
 */
export function announceChange(collection: ReadableSlug): void {
  for (const listener of listeners) listener(collection)
}

/** Calls back after each announced change, until the returned function is called. */
export function listenForChanges(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
