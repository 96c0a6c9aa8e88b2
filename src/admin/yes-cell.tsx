'use client'

import { Badge } from './parts/badge.js'
import { useSay } from './use-say.js'

/** A tick box in a list, as a word instead of `true`. */
export function YesCell({ cellData }: { cellData?: unknown }) {
  const { say } = useSay()
  return cellData === true ? (
    <Badge tone="good">{say('yes')}</Badge>
  ) : (
    <Badge tone="quiet">{say('no')}</Badge>
  )
}
