/** What the format can tell (APPNOTE 4.4.6): seven bits of years from 1980. */
const earliest = Date.UTC(1980, 0, 1)
const latest = Date.UTC(2107, 11, 31, 23, 59, 58)

/**
 * A moment as ZIP writes it, to two seconds, in UTC: the format has no zone, and the same kit must
 * be the same bytes wherever it is served. Moments outside 1980 to 2107 become the nearest inside.
 */
export function toDosDate(moment: Date): { date: number; time: number } {
  const at = new Date(Math.min(Math.max(moment.getTime(), earliest), latest))
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  }
}
