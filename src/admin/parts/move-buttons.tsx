'use client'

import { useSay } from '../use-say.js'

/** Two arrows that move a thing one place earlier or later, for the keyboard and for thumbs. */
export function MoveButtons(props: {
  name: string
  index: number
  count: number
  onMove: (to: number) => void
}) {
  const { name, index, count, onMove } = props
  const { say } = useSay()
  return (
    <span className="laurel-move">
      <button
        type="button"
        className="laurel-move__button"
        aria-label={say('earlier', { name })}
        aria-disabled={index === 0}
        onClick={() => index > 0 && onMove(index - 1)}
      >
        <span aria-hidden="true">←</span>
      </button>
      <button
        type="button"
        className="laurel-move__button"
        aria-label={say('later', { name })}
        aria-disabled={index === count - 1}
        onClick={() => index < count - 1 && onMove(index + 1)}
      >
        <span aria-hidden="true">→</span>
      </button>
    </span>
  )
}
