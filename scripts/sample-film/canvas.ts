/** What the painters share: light still to be developed, and how far away each pixel is. */
export interface Canvas {
  widthPx: number
  heightPx: number
  /** Red, green, blue of each pixel in linear light, row by row from the top left. */
  light: Float32Array
  /** Metres from the eye to what a pixel shows; Infinity for sky. */
  distanceM: Float32Array
}

/** Where the eye stands. It looks level, north along z; x grows to the right, heights upwards. */
export interface Camera {
  /** Height of the eye above sea level. */
  eyeM: number
  /** Row of the horizon, as a share of the picture's height from the top. */
  horizonShare: number
  /** Focal length as a share of the picture's width: 0.7 is wide, 1 normal, 2 and more long. */
  focalShare: number
}

/** An unpainted canvas: black, and all of it sky. */
export function createCanvas(widthPx: number, heightPx: number): Canvas {
  return {
    widthPx,
    heightPx,
    light: new Float32Array(widthPx * heightPx * 3),
    distanceM: new Float32Array(widthPx * heightPx).fill(Infinity),
  }
}

/** Projects points of the world onto the picture. */
export type Projector = (xM: number, heightM: number, zM: number) => Projected

/** A place on the picture, and what a metre there measures: all in thousandths of its width. */
export interface Projected {
  x: number
  y: number
  perM: number
}

/** Makes the projection of `camera` for a picture of this shape. */
export function createProjector(
  { widthPx, heightPx }: Pick<Canvas, 'widthPx' | 'heightPx'>,
  { eyeM, horizonShare, focalShare }: Camera,
): Projector {
  const horizon = (1000 * horizonShare * heightPx) / widthPx
  return function project(xM, heightM, zM) {
    const perM = (1000 * focalShare) / zM
    return { x: 500 + xM * perM, y: horizon - (heightM - eyeM) * perM, perM }
  }
}

/** A height in thousandths of the width, as a share of the picture's height. */
export function shareOfHeight({ widthPx, heightPx }: Canvas, y: number): number {
  return (y * widthPx) / heightPx / 1000
}
