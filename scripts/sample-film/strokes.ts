import { ceil, hypot, max, min } from './arithmetic.js'
import { type Colour, writeHex } from './colour.js'

/** A point of an SVG, in thousandths of the picture's width. */
export type Point = readonly [number, number]

/** Takes a place on a thing, in its own metres (to the right, up), to a point of the SVG. */
export type Placer = (metres: Point) => Point

/** A filled outline. */
export function fillShape(points: readonly Point[], colour: Colour): string {
  return `<path d="M${writePoints(points)}Z" fill="${writeHex(colour)}"/>`
}

/** Lines of one width and colour, each through its points. */
export function strokeLines(
  lines: readonly (readonly Point[])[],
  width: number,
  colour: Colour,
): string {
  const style =
    `fill="none" stroke="${writeHex(colour)}" stroke-width="${width.toFixed(3)}" ` +
    `stroke-linecap="round" stroke-linejoin="round"`
  const paths = splitIntoBunches(lines).map(
    (bunch) => `<path d="${bunch.map((points) => `M${writePoints(points)}`).join('')}"/>`,
  )
  return `<g ${style}>${paths.join('')}</g>`
}

/** A limb that tapers from one width to another along a bent line. */
export function outlineLimb(points: readonly Point[], fromWidth: number, toWidth: number): Point[] {
  const left: Point[] = []
  const right: Point[] = []
  const last = points.length - 1
  points.forEach(([x, y], i) => {
    const before = points[max(0, i - 1)]!
    const after = points[min(last, i + 1)]!
    const length = hypot(after[0] - before[0], after[1] - before[1]) || 1
    const half = (fromWidth + ((toWidth - fromWidth) * i) / last) / 2
    const nx = (-(after[1] - before[1]) / length) * half
    const ny = ((after[0] - before[0]) / length) * half
    left.push([x + nx, y + ny])
    right.unshift([x - nx, y - ny])
  })
  return [...left, ...right]
}

/** Outlines of one colour. */
export function fillShapes(shapes: readonly (readonly Point[])[], colour: Colour): string {
  const fill = writeHex(colour)
  const paths = splitIntoBunches(shapes).map(
    (bunch) => `<path d="${bunch.map((points) => `M${writePoints(points)}Z`).join('')}"/>`,
  )
  return `<g fill="${fill}">${paths.join('')}</g>`
}

const BUNCH = 8

/** A path of thousands of parts takes the rasteriser far longer than the same parts in bunches. */
function splitIntoBunches<Part>(parts: readonly Part[]): Part[][] {
  return Array.from({ length: ceil(parts.length / BUNCH) }, (_, i) =>
    parts.slice(i * BUNCH, (i + 1) * BUNCH),
  )
}

function writePoints(points: readonly Point[]): string {
  return points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')
}
