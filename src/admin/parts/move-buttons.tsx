'use client'

import { useSay } from '../use-say.js'

const arrows = { row: ['←', '→'], column: ['↑', '↓'] } as const

/** Two arrows that move a thing one place earlier or later, for the keyboard and for thumbs. */
export function MoveButtons(props: {
  name: string
  /** How the things stand: beside each other or beneath. */
  along: 'row' | 'column'
  index: number
  count: number
  onMove: (to: number) => void
}) {
  const { name, along, index, count, onMove } = props
  const { say } = useSay()
  const [back, forth] = arrows[along]
  return (
    <span className="laurel-move">
      <button
        type="button"
        className="laurel-move__button"
        aria-label={say('earlier', { name })}
        aria-disabled={index === 0}
        onClick={() => index > 0 && onMove(index - 1)}
      >
        <span aria-hidden="true">{back}</span>
      </button>
      <button
        type="button"
        className="laurel-move__button"
        aria-label={say('later', { name })}
        aria-disabled={index === count - 1}
        onClick={() => index < count - 1 && onMove(index + 1)}
      >
        <span aria-hidden="true">{forth}</span>
      </button>
    </span>
  )
}
