import { randomBytes } from 'node:crypto'
import fc from 'fast-check'

import {
  createKey,
  hashKey,
  hideKeys,
  isKey,
  keyPattern,
  lastCharactersOf,
} from './distributor-key.js'

const key = createKey(randomBytes)
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

describe('a distributor’s key', () => {
  it('is `laurel_` and 49 letters and digits, which a scanner finds in any text', () => {
    expect(key).toMatch(/^laurel_[0-9A-Za-z]{49}$/)
    expect(keyPattern.exec(`Authorization: Bearer ${key}\n`)?.[0]).toBe(key)
  })

  it('is another for other bits, to the last of the 256', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.integer({ min: 0, max: 255 }),
        (bytes, bit) => {
          const other = Uint8Array.from(bytes)
          other[bit >> 3]! ^= 1 << (bit & 7)
          const [one, two] = [createKey(() => bytes), createKey(() => other)]
          expect(isKey(one)).toBe(true)
          expect(one).not.toBe(two)
          expect(hashKey(one)).not.toBe(hashKey(two))
        },
      ),
    )
  })

  it('is left out of what is written down, however many there are', () => {
    expect(hideKeys(`/v1/${key}/and/${key}`)).toBe('/v1/laurel_…/and/laurel_…')
    expect(hideKeys('/v1/films/laurel_wreaths')).toBe('/v1/films/laurel_wreaths')
  })

  it('is told from one with a single character mistyped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 'laurel_'.length, max: key.length - 1 }),
        fc.constantFrom(...characters),
        (at, character) => {
          const mistyped = key.slice(0, at) + character + key.slice(at + 1)
          expect(isKey(mistyped)).toBe(mistyped === key)
        },
      ),
    )
  })

  it.each([
    ['in other case', key.toUpperCase()],
    ['with a space before it', ` ${key}`],
    ['with more after it', `${key}0`],
    ['cut short', key.slice(0, -1)],
    ['that is none', ''],
  ])('is not taken for one %s', (_, text) => {
    expect(isKey(text)).toBe(false)
  })

  it('is kept as the SHA-256 of all of it, and told apart by its last four characters', () => {
    // As `printf laurel_ | sha256sum` says it.
    const known = 'aead5597dde6da882f871fa08cfe97a345f94617ba55f7ef1aca659ea6a2afe8'
    expect(hashKey('laurel_')).toBe(known)
    expect(key.endsWith(lastCharactersOf(key))).toBe(true)
    expect(lastCharactersOf(key)).toHaveLength(4)
  })
})
