import type { UIField } from 'payload'

import type { Words } from './words.js'

/** A column of a list that a component of the admin draws; the form has nothing, or another one. */
export const drawnColumn = (
  name: string,
  label: Words,
  { cell, field = nothing }: { cell: string; field?: string },
): UIField => ({
  name,
  type: 'ui',
  label,
  admin: { components: { Cell: cell, Field: field } },
})

const nothing = '/src/admin/parts/nothing-in-the-form.tsx#NothingInTheForm'
