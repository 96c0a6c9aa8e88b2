import type { Edition } from './content.js'

/** Reads the editions of a film that have these numbers; one that there is not is left out. */
export type ReadEditions = (args: {
  filmId: string
  numbers: readonly number[]
}) => Promise<Edition[]>

/**
 * Reads editions, and keeps those asked for last in memory, `mostBytes` of them as JSON: an edition
 * never changes once it is kept.
 */
export function createEditionStore(deps: { readEditions: ReadEditions; mostBytes: number }) {
  const kept = new Map<string, { edition: Edition; bytes: number }>()
  let keptBytes = 0

  function keep(key: string, edition: Edition): void {
    if (kept.has(key)) return
    const bytes = Buffer.byteLength(JSON.stringify(edition))
    kept.set(key, { edition, bytes })
    keptBytes += bytes
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= deps.mostBytes) return
      kept.delete(oldest)
      keptBytes -= bytes
    }
  }

  /** By number; one that there is not is absent. */
  return async (filmId: string, numbers: readonly number[]): Promise<Map<number, Edition>> => {
    const found = new Map<number, Edition>()
    const missing: number[] = []
    for (const number of numbers) {
      const key = `${filmId}:${number}`
      const known = kept.get(key)
      if (!known) missing.push(number)
      else {
        found.set(number, known.edition)
        // A Map remembers the order of entering: what is asked for goes to the end again.
        kept.delete(key)
        kept.set(key, known)
      }
    }
    const read = missing.length > 0 ? await deps.readEditions({ filmId, numbers: missing }) : []
    for (const edition of read) {
      found.set(edition.number, edition)
      keep(`${filmId}:${edition.number}`, edition)
    }
    return found
  }
}
