import { mediaError } from '../errors.js'
import type { ByteRange } from './storage.js'

/**
 * Fills in a range's open ends and checks it against the blob. Both positions are inclusive; an
 * empty blob without a range gives `end: -1`.
 *
 * @throws STORAGE_RANGE_INVALID
 */
export function resolveRange(range: ByteRange, bytes: number): { start: number; end: number } {
  const { start = 0, end = bytes - 1 } = range
  const isWhole = range.start === undefined && range.end === undefined
  const areIntegers = Number.isSafeInteger(start) && Number.isSafeInteger(end)
  const isInside = areIntegers && start >= 0 && start <= end && end < bytes
  if (!isWhole && !isInside) throw mediaError('STORAGE_RANGE_INVALID', { start, end, bytes })
  return { start, end }
}
