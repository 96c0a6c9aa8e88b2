'use client'

import { useState, type ReactNode } from 'react'

import { useSay } from '../use-say.js'

/** The beginning of a list that may be long, and beneath it the way to the rest. */
export function useBeginning<Row>(args: {
  rows: Row[]
  /** As many are shown at first. */
  atFirst: number
  /** How many there are, also beyond those that were told. */
  count: number
}): { shown: Row[]; rest: ReactNode } {
  const { rows, atFirst, count } = args
  const { say } = useSay()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, atFirst)
  const left = { count: count - shown.length }
  if (left.count <= 0) return { shown, rest: null }
  if (isWhole) return { shown, rest: <p className="laurel-note">{say('andMore', left)}</p> }
  const rest = (
    <button type="button" className="laurel-link laurel-more" onClick={() => setIsWhole(true)}>
      {say('showMore', left)}
    </button>
  )
  return { shown, rest }
}
