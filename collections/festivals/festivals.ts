import type { CollectionConfig } from 'payload'

import { staffReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { countryChoices } from '../fields/choices.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { choiceField, urlField } from '../fields/standard-fields.js'
import { paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'

/** A festival, kept once and named in every laurel it gave. */
export const createFestivals = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'festivals',
    labels: {
      singular: words('Festival', 'Festiwal', 'Фестиваль'),
      plural: words('Festivals', 'Festiwale', 'Фестивалі'),
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'city', 'country', '_status'],
      listSearchableFields: ['title', 'city'],
      group: words('Directory', 'Spis', 'Довідник'),
    },
    fields: [
      textField({
        name: 'title',
        label: words('Name', 'Nazwa', 'Назва'),
        description: words(
          'As the festival writes itself; used where no other language is given.',
          'Tak, jak festiwal pisze o sobie; używana, gdy brak innego języka.',
          'Так, як фестиваль пише сам; використовується, де немає іншої мови.',
        ),
        need: 'always',
        max: 120,
      }),
      localeTextsField({
        name: 'names',
        label: words('Name in other languages', 'Nazwa w innych językach', 'Назва іншими мовами'),
        max: 120,
      }),
      {
        type: 'row',
        fields: [
          textField({ name: 'city', label: words('City', 'Miasto', 'Місто'), max: 80 }),
          choiceField({
            name: 'country',
            label: words('Country', 'Kraj', 'Країна'),
            options: countryChoices,
          }),
          urlField({ name: 'website', label: words('Website', 'Strona WWW', 'Вебсайт') }),
        ],
      },
      paragraphsField({
        name: 'laurelRules',
        label: words(
          'Rules for using its laurel',
          'Zasady używania lauru',
          'Правила використання лавра',
        ),
        max: 2000,
        extra: { access: { read: staffReads } },
      }),
    ],
  })
