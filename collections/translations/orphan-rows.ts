import type { CollectionBeforeValidateHook } from 'payload'

/** Rows of a text, and the field that says what each describes. */
const describing = {
  captions: ['still', 'artwork'],
  fileTitles: ['file'],
  awards: ['laurel'],
} as const

type Row = Record<string, unknown>

/**
 * Lets go of captions of deleted pictures, of titles of deleted files, of awards of deleted laurels. The database has emptied
 * what they pointed to, and with such a row no translator could save their text again. A row that
 * points to nothing yet, because nobody has chosen, is another matter: it is told of.
 */
export const dropOrphanRows: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data
  const kept = { ...(data as Record<string, unknown>) }
  const before = (originalDoc ?? {}) as Record<string, unknown>
  for (const [field, targets] of Object.entries(describing)) {
    const rows = kept[field]
    if (!Array.isArray(rows)) continue
    const orphans = new Set(
      listRows(before[field])
        .filter((row) => !isAbout(row, targets))
        .map(({ id }) => id),
    )
    kept[field] = listRows(rows).filter((row) => isAbout(row, targets) || !orphans.has(row.id))
  }
  return kept
}

const listRows = (rows: unknown): Row[] =>
  Array.isArray(rows)
    ? rows.filter((row): row is Row => typeof row === 'object' && row !== null)
    : []

const isAbout = (row: Row, targets: readonly string[]): boolean =>
  targets.some((target) => !isEmpty(row[target]))

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''
