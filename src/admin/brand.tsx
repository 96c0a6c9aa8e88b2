/** The mark alone, for the corner of the admin: the wreath of the press room's icon. */
export function Icon() {
  return <Wreath sizePx={26} />
}

/** The mark and the name, for the page where one signs in. */
export function Logo() {
  return (
    <span className="laurel-logo">
      <Wreath sizePx={84} />
      <span className="laurel-logo__name">Laurel</span>
    </span>
  )
}

/** Leaves of the left branch, from the foot up. */
const leaves = [
  { x: 24.1, y: 51.5, degrees: 180, scale: 1 },
  { x: 14.6, y: 43.7, degrees: 214, scale: 1 },
  { x: 11, y: 32, degrees: 248, scale: 1 },
  { x: 14.2, y: 20.9, degrees: 280, scale: 0.95 },
  { x: 21.5, y: 13.8, degrees: 308, scale: 0.85 },
]
const leafPath = 'M0 0C3-5 9-5 13 0C9 5 3 5 0 0Z'

function Wreath({ sizePx }: { sizePx: number }) {
  return (
    <svg
      className="laurel-wreath"
      width={sizePx}
      height={sizePx}
      viewBox="4 4 56 56"
      role="img"
      aria-label="Laurel"
    >
      <Branch />
      <g transform="matrix(-1 0 0 1 64 0)">
        <Branch />
      </g>
    </svg>
  )
}

function Branch() {
  return (
    <g fill="currentColor">
      {leaves.map(({ x, y, degrees, scale }) => (
        <path
          key={degrees}
          d={leafPath}
          transform={`translate(${x} ${y}) rotate(${degrees}) scale(${scale})`}
        />
      ))}
    </g>
  )
}
