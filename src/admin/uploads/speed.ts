/** Speed is that of so many milliseconds: long enough to be calm, short enough to be true. */
const windowMs = 8000

/** What is left is not told before so long, since a first guess is a bad one. */
const settledMs = 1000

/** Measures how fast something moves, from where it is at which moment. */
export function createSpeedometer() {
  let marks: { atMs: number; bytes: number }[] = []
  return {
    mark(bytes: number, atMs: number): void {
      const last = marks.at(-1)
      // After a cut it goes on from what had arrived: what was in the air counts for nothing.
      if (last && bytes < last.bytes) marks = []
      marks = [...marks.filter((one) => one.atMs > atMs - windowMs), { atMs, bytes }]
    },
    reset(): void {
      marks = []
    },
    /** Bytes a second, or null while nobody can say. */
    read(): number | null {
      const [first, last] = [marks[0], marks.at(-1)]
      if (!first || !last || last.atMs - first.atMs < settledMs) return null
      return ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000
    },
  }
}

/** How long the rest takes at this speed, or null where that is unknown or never. */
export const secondsLeft = (leftBytes: number, bytesPerSecond: number | null): number | null =>
  bytesPerSecond !== null && bytesPerSecond > 0 ? leftBytes / bytesPerSecond : null
