import { imul, sqrt } from './arithmetic.js'

/** Gives the next number in [0, 1). */
export type Random = () => number

/**
 * A small seeded source of randomness: a Weyl sequence through a 32-bit finaliser. The same seed
 * gives the same picture on every machine; it is not meant for secrets.
 *
 * @param seed any integer; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return function random() {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return (mixed >>> 0) / 0x1_0000_0000
  }
}

/** A number evenly drawn from [from, to). */
export function pickBetween(random: Random, from: number, to: number): number {
  return from + (to - from) * random()
}

/** A number near zero, bell-shaped, with a standard deviation of 1 (sum of four draws). */
export function pickNearZero(random: Random): number {
  return (random() + random() + random() + random() - 2) * sqrt(3)
}
