import type { CollectionBeforeChangeHook } from 'payload'

interface LaurelData {
  festival?: string | { id: string } | null
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
  const id = typeof festival === 'object' ? festival?.id : festival
  const found = id
    ? await req.payload.findByID({
        collection: 'festivals',
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        // Whoever keeps laurels may read festivals; the name follows the festival, not the person.
        overrideAccess: true,
        req,
      })
    : null
  const title = [found?.title, year, award?.trim() || section?.trim()].filter(Boolean).join(' · ')
  return { ...data, title: title || null }
}
