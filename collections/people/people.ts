import type { CollectionConfig, Field } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { localeField, withdrawnField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { staffReads } from '../access.js'
import { createPublishable } from '../publishable.js'
import { readPressNames } from './people.hooks.js'

/**
 * Someone credited or pictured. How a name may be written is the person's decision: outside,
 * only forms approved for press exist, in the editions of films. The record is for the staff alone,
 * who find those forms in `pressNames`.
 */
export const createPeople = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'people',
    labels: {
      singular: words('Person', 'Osoba', 'Людина'),
      plural: words('People', 'Osoby', 'Люди'),
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'nameApproved', 'mayBeNamedInCaptions', '_status'],
      listSearchableFields: ['name'],
      group: words('Directory', 'Spis', 'Довідник'),
    },
    fields: [...nameFields(), ...aboutFields()],
  })

const nameFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      textField({
        name: 'name',
        label: words('Name', 'Nazwisko', 'Ім’я'),
        description: words(
          'As the team knows them.',
          'Tak, jak zna je zespół.',
          'Так, як знає команда.',
        ),
        need: 'always',
        max: 120,
        extra: { access: { read: staffReads } },
      }),
      {
        name: 'nameApproved',
        type: 'checkbox',
        label: words(
          'This spelling is approved for press',
          'Ta pisownia jest zatwierdzona dla prasy',
          'Це написання затверджене для преси',
        ),
        defaultValue: false,
        admin: { components: { Cell: '/src/admin/yes-cell.tsx#YesCell' } },
        access: { read: staffReads },
      },
    ],
  },
  {
    name: 'nameForms',
    type: 'array',
    label: words('Other spellings', 'Inne pisownie', 'Інші написання'),
    labels: {
      singular: words('Spelling', 'Pisownia', 'Написання'),
      plural: words('Spellings', 'Pisownie', 'Написання'),
    },
    maxRows: 60,
    access: { read: staffReads },
    admin: { components: { RowLabel: '/src/admin/row-labels.tsx#NameFormRowLabel' } },
    fields: [
      {
        type: 'row',
        fields: [
          localeField({
            name: 'locale',
            label: words('Language or script', 'Język lub pismo', 'Мова або письмо'),
            need: 'always',
          }),
          textField({
            name: 'form',
            label: words('Name', 'Nazwisko', 'Ім’я'),
            need: 'always',
            max: 120,
          }),
          {
            name: 'approved',
            type: 'checkbox',
            label: words('Approved for press', 'Zatwierdzona dla prasy', 'Затверджено для преси'),
            defaultValue: false,
          },
        ],
      },
    ],
  },
  {
    name: 'pressNames',
    type: 'json',
    virtual: true,
    label: words('Names for press', 'Nazwiska dla prasy', 'Імена для преси'),
    admin: { hidden: true },
    hooks: { afterRead: [readPressNames] },
  },
]

const aboutFields = (): Field[] => [
  {
    name: 'mayBeNamedInCaptions',
    type: 'checkbox',
    label: words(
      'May be named in captions',
      'Wolno nazwać w podpisach',
      'Можна називати в підписах',
    ),
    defaultValue: false,
    admin: { components: { Cell: '/src/admin/yes-cell.tsx#YesCell' } },
    access: { read: staffReads },
  },
  localeTextsField({
    name: 'bios',
    label: words('Short biography', 'Krótka biografia', 'Коротка біографія'),
    max: 1000,
    isLong: true,
  }),
  {
    name: 'portrait',
    type: 'upload',
    relationTo: 'stills',
    label: words('Portrait', 'Portret', 'Портрет'),
    access: { read: staffReads },
  },
  { ...withdrawnField(), access: { read: staffReads } },
]
