import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * A distributor's key, as `laurel_` + 43 characters + 6 characters: 256 random bits in base 62, and
 * the CRC-32 of all before it, so that a scanner for secrets can tell a key from what only looks
 * like one, and a typing mistake is told without asking the database.
 */
export const keyPattern = /(?<![0-9A-Za-z_])laurel_[0-9A-Za-z]{49}(?![0-9A-Za-z_])/

const prefix = 'laurel_'
const randomBytes = 32
/** 62 ** 43 is the first power that holds 256 bits, 62 ** 6 the first that holds 32. */
const lengths = { random: 43, checksum: 6 } as const

/** A new key, of 32 bytes of somebody's best randomness. */
export function createKey(readRandom: (bytes: number) => Uint8Array): string {
  const number = BigInt(`0x${Buffer.from(readRandom(randomBytes)).toString('hex')}`)
  const stem = prefix + toBase62(number, lengths.random)
  return stem + checksumOf(stem)
}

/** Whether a text is written as a key is; nothing is said of its being known. */
export function isKey(text: string): boolean {
  if (text.length !== prefix.length + lengths.random + lengths.checksum) return false
  const stem = text.slice(0, -lengths.checksum)
  return keyPattern.test(text) && text === stem + checksumOf(stem)
}

/** What is kept of a key: its SHA-256, as hex. 256 random bits need no salt and no slow hash. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A text without the keys in it, for what is written down. */
export const hideKeys = (text: string): string =>
  text.replace(new RegExp(keyPattern, 'g'), `${prefix}…`)

/** What tells one key from another without giving it away. */
export const lastCharactersOf = (key: string): string => key.slice(-4)

const checksumOf = (stem: string): string => toBase62(BigInt(crc32(stem)), lengths.checksum)

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function toBase62(number: bigint, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest /= 62n) {
    text = digits.charAt(Number(rest % 62n)) + text
  }
  return text
}
