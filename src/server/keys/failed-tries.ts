import { networkOf } from '../../domain/networks.js'

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
    isSpent: (address) => fill(networkOf(address)) < 1,
    note(address) {
      const network = networkOf(address)
      const left = Math.max(0, fill(network) - 1)
      buckets.delete(network)
      buckets.set(network, { left, atMs: monotonicMs() })
      const [oldest] = buckets.keys()
      if (buckets.size > mostAddresses && oldest !== undefined) buckets.delete(oldest)
    },
  }
}
