import type { CollectionConfig } from 'payload'

import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'
import { systemField } from '../fields/system-field.js'

/**
 * The keys of distributors: of each only its hash, so that nobody who reads the database can use
 * one. Nobody reads this collection through the API either: what may be told of a key is told by
 * the endpoints of `distributors`, and no query of anybody's can sort or search by a hash.
 */
export const createDistributorKeys = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'distributor-keys',
  access: accessTo('distributor-keys', deps.now),
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  fields: [
    // A distributor's id, a hyphen and a number.
    idField({ mostCharacters: 80 }),
    {
      name: 'distributor',
      type: 'relationship',
      relationTo: 'distributors',
      required: true,
      index: true,
    },
    { name: 'label', type: 'text', required: true },
    systemField({ name: 'hash', type: 'text', required: true, unique: true, index: true }),
    { name: 'lastCharacters', type: 'text', required: true },
    { name: 'expiresAt', type: 'date' },
    { name: 'revokedAt', type: 'date' },
    { name: 'lastUsedAt', type: 'date' },
    { name: 'createdBy', type: 'relationship', relationTo: 'users' },
  ],
})
