import { mediaError } from '../errors.js'

const keyPattern = /^[0-9a-f]{64}$/

/** Whether a text is a SHA-256 as we write it: 64 lower-case hexadecimal digits. */
export function isBlobKey(text: string): boolean {
  return keyPattern.test(text)
}

/**
 * Stands in front of every verb that takes a key, so that no text from outside becomes a path.
 *
 * @throws STORAGE_KEY_INVALID
 */
export function requireBlobKey(key: string): void {
  if (!isBlobKey(key)) throw mediaError('STORAGE_KEY_INVALID', { key: String(key).slice(0, 100) })
}
