import { max, min, round } from './arithmetic.js'

/** Red, green and blue in linear light; 1 is paper white, more than 1 glows. */
export type Colour = readonly [number, number, number]

/** What a screen shows as `#rrggbb`, in linear light (IEC 61966-2-1), times `gain`. */
export function readHex(hex: string, gain = 1): Colour {
  const packed = Number.parseInt(hex.slice(1), 16)
  return [
    decodeSrgb((packed >> 16) / 255) * gain,
    decodeSrgb(((packed >> 8) & 255) / 255) * gain,
    decodeSrgb((packed & 255) / 255) * gain,
  ]
}

/** `#rrggbb` for a colour in linear light; what is brighter than white is cut to white. */
export function writeHex(colour: Colour): string {
  const bytes = colour.map((part) => round(255 * encodeSrgb(min(1, max(0, part)))))
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** `share` of the way from one colour to the other. */
export function mixColours(from: Colour, to: Colour, share: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ]
}

/** The colour, lighter or darker. */
export function scaleColour([red, green, blue]: Colour, gain: number): Colour {
  return [red * gain, green * gain, blue * gain]
}

/** sRGB's transfer function, 0..1 as stored to 0..1 in linear light. */
export function decodeSrgb(stored: number): number {
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4
}

/** sRGB's transfer function backwards, 0..1 in linear light to 0..1 as stored. */
export function encodeSrgb(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}

/** 0 below `from`, 1 above `to`, an S-shaped rise between. */
export function riseBetween(from: number, to: number, value: number): number {
  const share = min(1, max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}
