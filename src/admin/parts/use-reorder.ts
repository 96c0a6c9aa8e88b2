'use client'

import { useCallback, useEffect, useState } from 'react'

import type { PartSlug } from '../film/parts.js'
import { planRanks, rankAfter, type Ranked } from '../plan-ranks.js'
import { describeFailure } from '../reading/describe-failure.js'
import { patchJson } from '../reading/request-json.js'
import { useSay } from '../use-say.js'

/**
 * An order that can be changed: shown at once, saved as drafts behind it. Where saving fails, the
 * old order comes back with why.
 */
export function useReorder<Row extends Ranked>(args: {
  collection: 'stills' | 'laurels' | PartSlug
  rows: Row[]
  onSaved: () => Promise<void>
}) {
  const { collection, rows: saved, onSaved } = args
  const { say, language } = useSay()
  const [rows, setRows] = useState(saved)
  const [failure, setFailure] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  useEffect(() => setRows(saved), [saved])

  const save = useCallback(
    async (plan: Ranked[]) => {
      setIsSaving(true)
      setFailure(null)
      try {
        await saveRanks({ collection, plan, language })
      } catch (error) {
        setFailure(describeFailure(error, say))
      }
      await onSaved()
      setIsSaving(false)
    },
    [collection, language, onSaved, say],
  )

  const move = useCallback(
    (from: number, to: number) => {
      if (from === to || isSaving) return
      const moved = moveItem(rows, from, to)
      const plan = planRanks(moved)
      const ranks = new Map(plan.map(({ id, rank }) => [id, rank]))
      setRows(moved.map((row) => ({ ...row, rank: ranks.get(row.id) ?? row.rank })))
      if (plan.length > 0) void save(plan)
    },
    [rows, isSaving, save],
  )
  return { rows, move, isSaving, failure, nextRank: rankAfter(rows) }
}

async function saveRanks(args: {
  collection: string
  plan: Ranked[]
  language: string
}): Promise<void> {
  const { collection, plan, language } = args
  for (const { id, rank } of plan) {
    await patchJson(`/api/${collection}/${id}?draft=true`, { rank }, language)
  }
}

function moveItem<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const rest = rows.filter((_, index) => index !== from)
  return [...rest.slice(0, to), rows[from]!, ...rest.slice(to)]
}
