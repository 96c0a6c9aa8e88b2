import type { CollectionConfig, Field } from 'payload'

import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'

/**
 * What is to be done in the background: composing editions, making renditions, publishing at a
 * moment. Written by the system; editors see what waits, runs and was given up.
 */
export const createWorkCollection = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'work',
  access: accessTo('work', deps.now),
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: 'dueAt',
  indexes: [{ fields: ['kind', 'subject'], unique: true }, { fields: ['state', 'dueAt'] }],
  fields: [
    idField(),
    { name: 'kind', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, options: ['waiting', 'running', 'given-up'] },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'lastError', type: 'text' },
    ...ownFields,
  ],
})

/** What the queue alone needs. */
const ownFields: Field[] = [
  { name: 'problem', type: 'text' },
  { name: 'dueBy', type: 'date', required: true },
  { name: 'leaseUntil', type: 'date' },
  { name: 'claimedBy', type: 'text' },
  { name: 'wanted', type: 'number', required: true },
  { name: 'details', type: 'json' },
]
