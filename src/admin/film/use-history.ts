'use client'

import { useCallback, useState } from 'react'

import type { PastEdition, TeamHistory } from '../../editions/team-history.js'
import { useAsked } from '../reading/use-asked.js'

/** An edition as `/api/films/{id}/editions` tells of it. */
export interface ToldEdition extends PastEdition {
  changeCount: number
}

type Page = Omit<TeamHistory, 'editions'> & { editions: ToldEdition[] }
type Ask = <Part>(path: string) => Promise<Part>

/** A film's editions, as many pages of them as were asked for. */
export function useHistory(filmId: string) {
  const [pages, setPages] = useState(1)
  const read = useCallback((ask: Ask) => readPages(ask, { filmId, pages }), [filmId, pages])
  const { rows: history, failure, reread } = useAsked(read)
  const oldest = history?.editions.at(-1)?.number ?? 1
  return {
    history,
    failure,
    reread,
    hasOlder: oldest > 1,
    showOlder: () => setPages((count) => count + 1),
  }
}

/** Read one after the other: each begins below the last of the one before. */
async function readPages(
  ask: Ask,
  { filmId, pages }: { filmId: string; pages: number },
): Promise<Page> {
  const address = `/api/films/${filmId}/editions`
  const whole = await ask<Page>(address)
  for (let page = 2; page <= pages; page++) {
    const oldest = whole.editions.at(-1)?.number ?? 1
    if (oldest === 1) break
    const { editions } = await ask<Page>(`${address}?below=${oldest}`)
    whole.editions.push(...editions)
  }
  return whole
}
