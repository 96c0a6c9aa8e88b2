import type { CollectionConfig } from 'payload'

import { textLimits } from '../../src/domain/text-lengths.js'
import { staffReads, systemWrites } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { resultChoices } from '../fields/choices.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { filmField } from '../fields/film-field.js'
import { rankField } from '../fields/rank-field.js'
import { choiceField, wholeNumberField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'
import { nameLaurel } from './laurels.hooks.js'
import { refuseUnpublishedParts } from '../unpublished-parts.js'

/** What one festival gave one film. */
export const createLaurels = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'laurels',
    labels: {
      singular: words('Laurel', 'Laur', 'Лавр'),
      plural: words('Laurels', 'Laury', 'Лаври'),
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['festival', 'year', 'result', 'award', 'section', 'film', '_status'],
      listSearchableFields: ['title', 'award', 'section'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    hooks: {
      beforeChange: [
        refuseUnpublishedParts('laurels', [{ field: 'festival', to: 'festivals' }]),
        nameLaurel,
      ],
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: words('Laurel', 'Laur', 'Лавр'),
        admin: { hidden: true },
        // Made of the festival's newest draft, which is for the team.
        access: { create: systemWrites, read: staffReads, update: systemWrites },
      },
      {
        type: 'row',
        fields: [
          filmField(),
          {
            name: 'festival',
            type: 'relationship',
            relationTo: 'festivals',
            required: true,
            label: words('Festival', 'Festiwal', 'Фестиваль'),
          },
        ],
      },
      {
        type: 'row',
        fields: [
          wholeNumberField({
            name: 'year',
            label: words('Year', 'Rok', 'Рік'),
            need: 'to-publish',
            min: 1932,
            max: 2100,
          }),
          choiceField({
            name: 'result',
            label: words('Result', 'Wynik', 'Результат'),
            need: 'to-publish',
            options: resultChoices,
          }),
        ],
      },
      {
        type: 'row',
        fields: [
          textField({ name: 'section', label: words('Section', 'Sekcja', 'Секція'), max: 120 }),
          textField({
            name: 'award',
            label: words('Award', 'Nagroda', 'Нагорода'),
            description: words(
              'As the festival writes it. Other languages are in the film’s texts.',
              'Tak, jak pisze festiwal. Inne języki są w tekstach filmu.',
              'Так, як пише фестиваль. Інші мови – у текстах фільму.',
            ),
            max: textLimits.award,
          }),
        ],
      },
      {
        type: 'row',
        fields: [
          rankField({ max: 10_000, preset: 100 }),
          {
            name: 'showOnPoster',
            type: 'checkbox',
            label: words('Show on the poster', 'Pokaż na plakacie', 'Показувати на плакаті'),
            defaultValue: false,
          },
        ],
      },
      backToFilmField(),
    ],
  })
