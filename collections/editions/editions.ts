import type { CollectionConfig } from 'payload'

import { editionsStay } from '../../src/errors.js'
import { accessTo } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { idField } from '../fields/standard-fields.js'
import { words } from '../fields/words.js'

/** As Payload names what a collection may be asked for without changing it. */
const readingOperations = new Set(['read', 'count', 'countVersions', 'readDistinct'])

/**
 * What was public, once: written by the composer, read by everything public, edited by nobody.
 * The content is kept whole, so that a citation stays true.
 */
export const createEditions = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'editions',
  labels: {
    singular: words('Edition', 'Wydanie', 'Видання'),
    plural: words('Editions', 'Wydania', 'Видання'),
  },
  access: accessTo('editions', deps.now),
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['film', 'number', 'at', 'state'],
    group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    hideAPIURL: true,
  },
  hooks: {
    // Access asks who; this asks nobody. The composer keeps its rows past these hooks.
    beforeOperation: [
      ({ operation }) => {
        if (!readingOperations.has(operation)) throw editionsStay()
      },
    ],
  },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  indexes: [{ fields: ['film', 'number'], unique: true }],
  fields: [
    idField(),
    {
      name: 'film',
      type: 'relationship',
      relationTo: 'films',
      required: true,
      index: true,
      label: words('Film', 'Film', 'Фільм'),
    },
    { name: 'number', type: 'number', required: true, label: words('Number', 'Numer', 'Номер') },
    {
      name: 'sequence',
      type: 'number',
      // One series over all films, arbitrated by this index: whoever reads on from the last that
      // they saw sees every edition, in order. Not `required`: SQLite adds no such column to rows.
      unique: true,
      label: words('Place among all editions', 'Miejsce wśród wydań', 'Місце серед видань'),
      admin: { hidden: true },
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: words('Published at', 'Opublikowano', 'Опубліковано'),
      admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: words('State', 'Stan', 'Стан'),
      options: [
        { value: 'public', label: words('Public', 'Publiczne', 'Публічний') },
        { value: 'withdrawn', label: words('Withdrawn', 'Wycofane', 'Відкликано') },
      ],
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      index: true,
      label: words('Address', 'Adres', 'Адреса'),
    },
    {
      name: 'contentHash',
      type: 'text',
      required: true,
      label: words('Content hash (SHA-256)', 'Skrót treści (SHA-256)', 'Хеш вмісту (SHA-256)'),
    },
    {
      name: 'content',
      type: 'json',
      required: true,
      label: words('Content', 'Treść', 'Вміст'),
      access: { read: () => false },
      admin: { hidden: true },
    },
  ],
})
