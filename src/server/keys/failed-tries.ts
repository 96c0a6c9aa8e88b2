/** How many wrong keys in a row one address may try, and how soon it may try again. */
const allowance = { most: 20, perSecond: 1 } as const
/** Addresses remembered at once; the one that was quiet longest is forgotten first. */
const mostAddresses = 10_000

export interface FailedTries {
  /** Whether an address has no more tries for now. */
  isSpent(address: string): boolean
  note(address: string): void
}

/**
 * Counts wrong keys by address, as a bucket that fills again by one try a second. Only what failed
 * counts, so whoever comes with a good key is never counted, whatever their neighbours do.
 */
export function createFailedTries(monotonicMs: () => number): FailedTries {
  const buckets = new Map<string, { left: number; atMs: number }>()

  function fill(address: string): number {
    const bucket = buckets.get(address)
    if (!bucket) return allowance.most
    const seconds = (monotonicMs() - bucket.atMs) / 1000
    return Math.min(allowance.most, bucket.left + seconds * allowance.perSecond)
  }

  return {
    isSpent: (address) => fill(groupOf(address)) < 1,
    note(address) {
      const group = groupOf(address)
      const left = Math.max(0, fill(group) - 1)
      buckets.delete(group)
      buckets.set(group, { left, atMs: monotonicMs() })
      const [oldest] = buckets.keys()
      if (buckets.size > mostAddresses && oldest !== undefined) buckets.delete(oldest)
    },
  }
}

/** One subscriber has a whole /64 of IPv6 to choose addresses from. */
function groupOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  return [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last].slice(0, 4).join(':')
}
