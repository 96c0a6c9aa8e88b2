import type { CollectionConfig } from 'payload'

import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * What was rendered from which original: measured facts, never edited. Keyed by the SHA-256 of
 * the original and the recipe, so that making one twice is harmless.
 */
export const createRenditions = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'renditions',
  access: accessTo('renditions', deps.now),
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  indexes: [{ fields: ['source', 'recipe'], unique: true }],
  fields: [
    idField(),
    { name: 'source', type: 'text', required: true, index: true },
    { name: 'recipe', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'sha256', type: 'text', required: true, index: true },
    { name: 'crc32', type: 'number', required: true },
    { name: 'bytes', type: 'number', required: true },
    { name: 'widthPx', type: 'number', required: true },
    { name: 'heightPx', type: 'number', required: true },
    { name: 'mimeType', type: 'text', required: true },
  ],
})
