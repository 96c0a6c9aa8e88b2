import type { CollectionBeforeChangeHook } from 'payload'

import { readFestivalTitle } from '../festivals/read-festival-title.js'

interface LaurelData {
  festival?: unknown
  year?: number | null
  section?: string | null
  award?: string | null
}

/**
 * Keeps the name by which lists and drawers call a laurel: festival, year, and the award or, for
 * a selection, the section. A laurel has no title of its own to be found by.
 */
export const nameLaurel: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { festival, year, section, award } = data as LaurelData
  const name = await readFestivalTitle(req, festival)
  const title = [name, year, award?.trim() || section?.trim()].filter(Boolean).join(' · ')
  return { ...data, title: title || null }
}
