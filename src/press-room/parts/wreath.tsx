import type { ReactNode } from 'react'

const symbolId = 'laurel-branch'
const leafPairs = 9
const stemRadius = 78
const centre = { x: 88, y: 88 }
/** The branch climbs from the foot of the wreath round its left side; angles from due east. */
const arc = { fromDegrees: 98, toDegrees: 236 }

/** The drawing of a branch, once in a page; each wreath shows it twice, once mirrored. */
export function LaurelBranchSymbol(): ReactNode {
  return (
    <svg className="visually-hidden" aria-hidden="true" width="0" height="0">
      <symbol id={symbolId} viewBox="0 0 84 176">
        <path d={drawStem()} fill="none" stroke="currentColor" strokeWidth="1.6" />
        {listLeaves().map(({ transform, d }) => (
          <path key={transform} d={d} transform={transform} fill="currentColor" />
        ))}
      </symbol>
    </svg>
  )
}

/** One half of a wreath, for the side of the words it stands on. */
export function LaurelBranch(props: { side: 'left' | 'right' }): ReactNode {
  return (
    <svg className={`branch branch-${props.side}`} aria-hidden="true" viewBox="0 0 84 176">
      <use href={`#${symbolId}`} />
    </svg>
  )
}

function drawStem(): string {
  const from = pointOnArc(arc.fromDegrees)
  const to = pointOnArc(arc.toDegrees)
  return `M${from.x} ${from.y}A${stemRadius} ${stemRadius} 0 0 1 ${to.x} ${to.y}`
}

/** Leaves in pairs along the stem, outer and inner, smaller towards the tip, one at its end. */
function listLeaves(): { transform: string; d: string }[] {
  const span = arc.toDegrees - arc.fromDegrees
  const pairs = Array.from({ length: leafPairs }, (_, index) => {
    const along = (index + 0.6) / leafPairs
    const degrees = arc.fromDegrees + span * along * 0.97
    const length = 27 - 9 * along
    return [
      placeLeaf({ degrees, lean: -34, length }),
      placeLeaf({ degrees: degrees + 3, lean: 30, length: length * 0.82 }),
    ]
  }).flat()
  return [...pairs, placeLeaf({ degrees: arc.toDegrees, lean: 0, length: 17 })]
}

function placeLeaf(leaf: { degrees: number; lean: number; length: number }) {
  const { x, y } = pointOnArc(leaf.degrees)
  // A leaf grows along the stem's direction, a quarter turn from the radius, and leans off it.
  const turn = round(leaf.degrees + 90 + leaf.lean)
  return { transform: `translate(${x} ${y}) rotate(${turn})`, d: drawLeaf(leaf.length) }
}

function drawLeaf(length: number): string {
  const belly = round(length * 0.21)
  const [l, third, two] = [round(length), round(length * 0.3), round(length * 0.68)]
  return `M0 0C${third} ${-belly} ${two} ${-belly} ${l} 0C${two} ${belly} ${third} ${belly} 0 0Z`
}

function pointOnArc(degrees: number): { x: number; y: number } {
  const radians = (degrees * Math.PI) / 180
  return {
    x: round(centre.x + stemRadius * Math.cos(radians)),
    y: round(centre.y + stemRadius * Math.sin(radians)),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
