/** A place that somebody holds. */
export interface Stay {
  /** Aborted when the place is needed for somebody who has fewer. */
  signal: AbortSignal
  leave(): void
}

export interface Places {
  /** A place for a reader; `null` where all are taken, and nobody has more than a fair share. */
  enter(reader: string): Stay | null
  count(): number
}

export interface PlacesLimits {
  /** What takes long costs a connection each, and what it holds open. */
  places: number
  /** Where all places are taken, whoever has more than this gives up the one they took first. */
  fairShare: number
}

/** Has a bounded number of readers served at once, and nobody keep the others out. */
export function createPlaces({ places, fairShare }: PlacesLimits): Places {
  /** The stays of each reader, the oldest first. */
  const readers = new Map<string, Set<AbortController>>()
  let taken = 0

  function release(reader: string, stay: AbortController): void {
    const stays = readers.get(reader)
    if (!stays?.delete(stay)) return
    taken -= 1
    if (stays.size === 0) readers.delete(reader)
  }

  /** Looked for only where all are taken: a thousand readers are read through in microseconds. */
  function makeRoom(): boolean {
    const [reader, stays] = [...readers].reduce((most, next) =>
      next[1].size > most[1].size ? next : most,
    )
    if (stays.size <= fairShare) return false
    const [oldest] = stays
    release(reader, oldest!)
    oldest!.abort()
    return true
  }

  return {
    enter(reader) {
      if (taken >= places && !makeRoom()) return null
      const stay = new AbortController()
      readers.set(reader, (readers.get(reader) ?? new Set()).add(stay))
      taken += 1
      return { signal: stay.signal, leave: () => release(reader, stay) }
    },
    count: () => taken,
  }
}
