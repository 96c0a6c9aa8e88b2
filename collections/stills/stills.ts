import type { CollectionConfig, Field } from 'payload'

import { textLimits } from '../../src/domain/text-lengths.js'
import { fieldName } from '../../src/domain/field-names.js'
import { everyLocaleReads, staffReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { stillRoleChoices } from '../fields/choices.js'
import { embargoFields } from '../fields/embargo-fields.js'
import { filmField } from '../fields/film-field.js'
import { createFileHooks } from '../files/file-hooks.js'
import { createFileUpload } from '../files/file-upload.js'
import { measuredFields } from '../files/measured-fields.js'
import { findThumbnail } from '../files/thumbnail.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { rankField } from '../fields/rank-field.js'
import { choiceField, dateField, withdrawnField } from '../fields/standard-fields.js'
import { checkNeed, paragraphsField, tellNeed, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'
import { embargoPart, refuseUnpublishedParts } from '../unpublished-parts.js'
import { refuseTooMany } from './stills-per-film.js'
import { createAnnouncePicture } from './announce-picture.js'
import { createStillEndpoints } from './stills.endpoints.js'

/** A photograph of or for the film. Its bytes are a blob; the document holds the blob's name. */
export const createStills = (deps: CollectionDeps): CollectionConfig => {
  const file = createFileHooks(deps, 'stills')
  return createPublishable(deps, {
    slug: 'stills',
    defaultSort: ['film', 'rank'],
    labels: {
      singular: words('Still', 'Fotos', 'Кадр'),
      plural: fieldName('stills'),
    },
    admin: {
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'film', 'caption', 'credit', 'rank', '_status'],
      listSearchableFields: ['filename', 'caption', 'credit', 'originalName'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    upload: {
      ...createFileUpload(deps, 'stills'),
      focalPoint: true,
      mimeTypes: ['image/jpeg', 'image/png', 'image/tiff', 'image/webp'],
      adminThumbnail: findThumbnail('stills'),
    },
    endpoints: createStillEndpoints(deps),
    hooks: {
      beforeOperation: [file.prepareFile],
      beforeChange: [
        refuseTooMany,
        file.recordFile,
        refuseUnpublishedParts('stills', [{ field: 'terms', to: 'terms' }, embargoPart]),
      ],
      afterChange: [file.consumeUpload, createAnnouncePicture(deps)],
    },
    fields: [
      ...aboutFields(),
      ...rightsFields(),
      ...embargoFields(),
      withdrawnField(),
      backToFilmField(),
      ...measuredFields(),
    ],
  })
}

const aboutFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      filmField(),
      choiceField({
        name: 'role',
        label: words('Shows', 'Przedstawia', 'Показує'),
        need: 'always',
        options: stillRoleChoices,
        extra: { defaultValue: 'scene' },
      }),
    ],
  },
  paragraphsField({
    name: 'caption',
    label: words('Caption', 'Podpis', 'Підпис'),
    description: words(
      'In the film’s source language. Other languages are in its texts.',
      'W języku źródłowym filmu. Inne języki są w jego tekstach.',
      'Мовою оригіналу текстів фільму. Інші мови – у його текстах.',
    ),
    max: textLimits.caption,
    rows: 2,
    extra: { access: { read: everyLocaleReads } },
  }),
  paragraphsField({
    name: 'alt',
    label: words('Description for the blind', 'Opis dla niewidomych', 'Опис для незрячих'),
    description: words(
      'What is to be seen, in a sentence.',
      'Co widać, w jednym zdaniu.',
      'Що видно, одним реченням.',
    ),
    need: 'to-publish',
    max: textLimits.alt,
    rows: 2,
    extra: { access: { read: everyLocaleReads } },
  }),
  {
    name: 'people',
    type: 'relationship',
    relationTo: 'people',
    hasMany: true,
    maxRows: 60,
    label: words('People in the picture', 'Osoby na zdjęciu', 'Люди на фото'),
    // Who is in a picture is for the team: a caption names those who agreed to it.
    access: { read: staffReads },
  },
  {
    type: 'row',
    fields: [
      dateField({ name: 'takenOn', label: words('Taken on', 'Data wykonania', 'Дата зйомки') }),
      rankField({ isIndexed: true }),
    ],
  },
]

const rightsFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      textField({
        name: 'credit',
        label: fieldName('credit'),
        description: words(
          'The line that must stand beside the picture.',
          'Podpis, który musi stać przy zdjęciu.',
          'Рядок, який має стояти біля фото.',
        ),
        need: 'to-publish',
        max: textLimits.credit,
      }),
      textField({
        name: 'copyright',
        label: words('Copyright', 'Prawa autorskie', 'Авторські права'),
        max: textLimits.credit,
      }),
    ],
  },
  {
    name: 'terms',
    type: 'relationship',
    relationTo: 'terms',
    label: words('Terms of use', 'Warunki użycia', 'Умови використання'),
    ...tellNeed('to-publish'),
    validate: ((value: unknown, args: Parameters<typeof checkNeed>[0]) =>
      checkNeed({ value, need: 'to-publish', data: args.data, req: args.req }) ?? true) as never,
  },
]
