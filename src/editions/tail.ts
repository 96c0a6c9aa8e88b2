/** How far the two series of events have come: the places of the last edition and opening. */
export interface Place {
  editions: number
  openings: number
}

/** Knows how far the events have come, as this process has heard, and lets others wait for more. */
export interface Tail {
  place(): Place
  note(place: Partial<Place>): void
  /**
   * Waits until there is more than `place`, for `waitMs` at most, until the reader has gone, or
   * until all are let go.
   */
  waitBeyond(place: Place, args: { waitMs: number; signal: AbortSignal }): Promise<void>
  countWaiting(): number
  isClosed(): boolean
  /** Lets everybody go, and whoever comes later. */
  close(): void
}

export function createTail(): Tail {
  const last: Place = { editions: 0, openings: 0 }
  const waiting = new Set<{ place: Place; letGo: () => void }>()
  let isClosed = false
  const isBeyond = (place: Place) =>
    last.editions > place.editions || last.openings > place.openings

  function wait(place: Place, waitMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const letGo = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', letGo)
        waiting.delete(waiter)
        resolve()
      }
      const timer = setTimeout(letGo, waitMs)
      const waiter = { place, letGo }
      waiting.add(waiter)
      signal.addEventListener('abort', letGo)
    })
  }

  return {
    place: () => ({ ...last }),
    note({ editions = 0, openings = 0 }) {
      last.editions = Math.max(last.editions, editions)
      last.openings = Math.max(last.openings, openings)
      for (const { place, letGo } of [...waiting]) if (isBeyond(place)) letGo()
    },
    async waitBeyond(place, { waitMs, signal }) {
      if (!isClosed && !signal.aborted && !isBeyond(place)) await wait(place, waitMs, signal)
    },
    countWaiting: () => waiting.size,
    isClosed: () => isClosed,
    close() {
      isClosed = true
      for (const { letGo } of [...waiting]) letGo()
    },
  }
}
