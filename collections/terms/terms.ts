import type { CollectionConfig } from 'payload'

import { staffReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { urlField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'

/** One set of terms of use, chosen by many stills. */
export const createTerms = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'terms',
    labels: {
      singular: words('Terms of use', 'Warunki użycia', 'Умови використання'),
      plural: words('Terms of use', 'Warunki użycia', 'Умови використання'),
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'licenceUrl', '_status'],
      listSearchableFields: ['name'],
      group: words('Directory', 'Spis', 'Довідник'),
    },
    fields: [
      textField({
        name: 'name',
        label: words('Name', 'Nazwa', 'Назва'),
        description: words(
          'For the team, to choose by.',
          'Dla zespołu, do wyboru z listy.',
          'Для команди, щоб вибирати.',
        ),
        need: 'always',
        max: 120,
        extra: { access: { read: staffReads } },
      }),
      localeTextsField({
        name: 'text',
        label: words('Text', 'Tekst', 'Текст'),
        description: words(
          'What a picture editor may and must do, in each language.',
          'Co redaktor zdjęć może i musi, w każdym języku.',
          'Що редактор може й мусить робити, кожною мовою.',
        ),
        need: 'to-publish',
        max: 600,
        isLong: true,
      }),
      urlField({
        name: 'licenceUrl',
        label: words('Licence address', 'Adres licencji', 'Адреса ліцензії'),
      }),
    ],
  })
