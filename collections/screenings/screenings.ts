import type { CollectionConfig, Field } from 'payload'

import { isClockTime } from '../../src/domain/screenings.js'
import { isTimeZone } from '../../src/domain/time-zones.js'
import { everyLocaleReads, staffReads, systemWrites } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { audienceChoices, countryChoices, premiereChoices } from '../fields/choices.js'
import { filmField } from '../fields/film-field.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { sentence } from '../fields/sentences.js'
import { choiceField, dateField } from '../fields/standard-fields.js'
import { checkNeed, textField, type ValidateArgs } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'
import { refuseUnpublishedParts } from '../unpublished-parts.js'
import { closeEmbargoes, moveEmbargoes } from './moving-embargoes.js'
import { placeScreening } from './screenings.hooks.js'

/** A dated showing of a film; an embargo may end with one, and moves when it does. */
export const createScreenings = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'screenings',
    defaultSort: ['film', 'startsAt'],
    labels: {
      singular: words('Screening', 'Pokaz', 'Показ'),
      plural: words('Screenings', 'Pokazy', 'Покази'),
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'film', 'premiere', 'audience', 'city', '_status'],
      listSearchableFields: ['title', 'venue', 'city'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    hooks: {
      beforeChange: [
        refuseUnpublishedParts('screenings', [{ field: 'festival', to: 'festivals' }]),
        placeScreening,
        closeEmbargoes,
      ],
      afterChange: [moveEmbargoes],
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: words('Screening', 'Pokaz', 'Показ'),
        admin: { hidden: true },
        // Made of the festival's newest draft, which is for the team.
        access: { create: systemWrites, read: staffReads, update: systemWrites },
      },
      ...placeFields(),
      ...momentFields(),
      {
        type: 'row',
        fields: [
          choiceField({
            name: 'premiere',
            label: words('Premiere', 'Premiera', 'Прем’єра'),
            options: premiereChoices,
          }),
          choiceField({
            name: 'audience',
            label: words('For whom', 'Dla kogo', 'Для кого'),
            need: 'always',
            options: audienceChoices,
            extra: { defaultValue: 'public' },
          }),
        ],
      },
      {
        ...localeTextsField({
          name: 'notes',
          label: words('Note', 'Uwaga', 'Примітка'),
          description: words(
            'Such as: followed by a talk with the director.',
            'Na przykład: po pokazie rozmowa z reżyserką.',
            'Наприклад: після показу розмова з режисеркою.',
          ),
          max: 300,
        }),
        access: { read: everyLocaleReads },
      },
      backToFilmField(),
    ],
  })

const placeFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      filmField(),
      {
        name: 'festival',
        type: 'relationship',
        relationTo: 'festivals',
        index: true,
        label: words('Festival', 'Festiwal', 'Фестиваль'),
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        ...textField({
          name: 'venue',
          label: words('Venue', 'Miejsce', 'Місце'),
          description: words(
            'The cinema or hall. Needed where there is no festival.',
            'Kino lub sala. Wymagane, gdy nie ma festiwalu.',
            'Кінотеатр чи зала. Потрібно, якщо немає фестивалю.',
          ),
          max: 120,
        }),
        validate: checkVenue as never,
      },
      textField({
        name: 'city',
        label: words('City', 'Miasto', 'Місто'),
        description: words(
          'Empty: the festival’s.',
          'Puste: miasto festiwalu.',
          'Порожньо: місто фестивалю.',
        ),
        max: 80,
      }),
      choiceField({
        name: 'country',
        label: words('Country', 'Kraj', 'Країна'),
        options: countryChoices,
      }),
    ],
  },
]

const momentFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      dateField({
        name: 'day',
        label: words('Day', 'Dzień', 'День'),
        need: 'to-publish',
      }),
      textField({
        name: 'time',
        label: words('Hour', 'Godzina', 'Година'),
        description: words(
          'By the clocks of the place, such as 19:30. Empty while it is not announced.',
          'Według czasu miejscowego, np. 19:30. Puste, dopóki nie ogłoszono.',
          'За місцевим часом, наприклад 19:30. Порожньо, доки не оголошено.',
        ),
        check: (text, req) =>
          isClockTime(text) ? null : sentence(req, 'badTime', { value: text }),
      }),
      textField({
        name: 'timeZone',
        label: words('Time zone', 'Strefa czasowa', 'Часовий пояс'),
        need: 'to-publish',
        check: (text, req) =>
          isTimeZone(text) ? null : sentence(req, 'badTimeZone', { value: text }),
        extra: {
          admin: {
            components: { Field: '/src/admin/time-zone-picker.tsx#TimeZonePicker', afterInput: [] },
          },
        },
      }),
    ],
  },
  {
    name: 'startsAt',
    type: 'date',
    index: true,
    admin: { hidden: true, readOnly: true },
    access: { create: systemWrites, update: systemWrites },
  },
]

function checkVenue(value: unknown, { data, req }: ValidateArgs): string | true {
  const need = data.festival ? 'never' : 'to-publish'
  const missing = checkNeed({ value, need, data, req })
  if (missing) return missing
  const limited = textField({ name: 'venue', label: words('', '', ''), max: 120 })
  return (limited.validate as unknown as typeof checkVenue)(value, { data, req })
}
