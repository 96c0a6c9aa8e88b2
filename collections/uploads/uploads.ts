import type { CollectionConfig } from 'payload'

import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * Files that are on their way, in parts: a row for each until a record takes it, or until it
 * expires. Written by the server alone; a person speaks to it over tus, at the same address.
 */
export const createUploads = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'uploads',
  access: accessTo('uploads', deps.now),
  admin: { hidden: true },
  graphQL: false,
  endpoints: false,
  lockDocuments: false,
  fields: [
    idField(),
    // Not a relationship: a person who is removed leaves rows that only expire.
    { name: 'owner', type: 'text', required: true, index: true },
    // The collection whose record it is for.
    { name: 'purpose', type: 'text', required: true },
    { name: 'fileName', type: 'text', required: true },
    { name: 'bytes', type: 'number', required: true },
    // How far it is, durable and measured.
    { name: 'offset', type: 'number', required: true },
    { name: 'crc32', type: 'number', required: true },
    { name: 'sha256State', type: 'text' },
    // What the storage needs to find the parts again.
    { name: 'parts', type: 'json', required: true },
    // Set once it is whole and a blob.
    { name: 'sha256', type: 'text', index: true },
    // Who may write to it now, and until when: one at a time.
    { name: 'claim', type: 'text', required: true },
    { name: 'claimedUntil', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
})
