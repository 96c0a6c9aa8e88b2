'use client'

import { useCallback, useMemo, useState } from 'react'

import type { StillRow } from './stills.js'

/** Which stills are chosen, and ways to choose many. */
export interface Choice {
  ids: ReadonlySet<string>
  /** The chosen ones in the order of the grid. */
  rows: StillRow[]
  unpublished: StillRow[]
  toggle: (id: string) => void
  chooseAll: () => void
  chooseUnpublished: () => void
  chooseNone: () => void
}

/** Keeps a choice among stills; what is deleted meanwhile falls out of it. */
export function useChoice(all: StillRow[]): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => all.filter(({ id }) => chosen.has(id)), [all, chosen])
  const unpublished = useMemo(
    () => all.filter(({ publication }) => publication !== 'published'),
    [all],
  )
  const toggle = useCallback((id: string) => {
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const choose = (some: StillRow[]) => setChosen(new Set(some.map(({ id }) => id)))
  return {
    ids: chosen,
    rows,
    unpublished,
    toggle,
    chooseAll: () => choose(all),
    chooseUnpublished: () => choose(unpublished),
    chooseNone: () => choose([]),
  }
}
