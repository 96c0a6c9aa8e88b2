import type { CollectionConfig } from 'payload'

import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * Embargoes that ended, a row each: no edition is made when something opens, yet whoever follows
 * what changed must be told. Written by the system once the moment has passed, edited by nobody.
 */
export const createOpenings = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'openings',
  access: accessTo('openings', deps.now),
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    idField(),
    { name: 'film', type: 'text', required: true, index: true },
    // The number of the edition that stood when it opened.
    { name: 'edition', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
    // One series over all films, without a gap, arbitrated by this index as that of the editions.
    { name: 'sequence', type: 'number', required: true, unique: true },
    // Its place in the series of editions: it comes after this one and before the next.
    { name: 'after', type: 'number', required: true },
    // The film and the moment: an opening is told once, however many processes saw it.
    { name: 'key', type: 'text', required: true, unique: true },
  ],
})
