/** Keys remembered as good, by their hash; more than any site has in use. */
const mostKeys = 1000
const rememberMs = 60 * 60_000

/** Which keys were good not long ago: they are asked about even where too many wrong ones came. */
export function createRecentlyGood(monotonicMs: () => number) {
  const goodAtMs = new Map<string, number>()
  return {
    has: (hash: string) => monotonicMs() - (goodAtMs.get(hash) ?? -Infinity) < rememberMs,
    note(hash: string): void {
      goodAtMs.delete(hash)
      goodAtMs.set(hash, monotonicMs())
      const [oldest] = goodAtMs.keys()
      if (goodAtMs.size > mostKeys && oldest !== undefined) goodAtMs.delete(oldest)
    },
  }
}
