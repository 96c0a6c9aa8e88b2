import type { RelationshipField } from 'payload'

import { words } from './words.js'

/** The film that a record belongs to. */
export const filmField = (): RelationshipField => ({
  name: 'film',
  type: 'relationship',
  relationTo: 'films',
  required: true,
  index: true,
  label: words('Film', 'Film', 'Фільм'),
})
