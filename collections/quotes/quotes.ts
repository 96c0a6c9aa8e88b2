import type { CollectionConfig } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { filmField } from '../fields/film-field.js'
import { rankField } from '../fields/rank-field.js'
import { dateField, localeField, urlField } from '../fields/standard-fields.js'
import { paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'
import { starsFields } from './stars.js'

/** A line from a review, in the language it was written in or is quoted in. */
export const createQuotes = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'quotes',
    defaultSort: ['film', 'rank'],
    labels: {
      singular: words('Quote', 'Cytat', 'Цитата'),
      plural: words('Quotes', 'Cytaty', 'Цитати'),
    },
    admin: {
      useAsTitle: 'outlet',
      defaultColumns: ['outlet', 'author', 'film', 'locale', 'text', '_status'],
      listSearchableFields: ['outlet', 'author', 'text'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          filmField(),
          localeField({
            name: 'locale',
            label: words('Language', 'Język', 'Мова'),
            need: 'always',
          }),
        ],
      },
      paragraphsField({
        name: 'text',
        label: words('Quote', 'Cytat', 'Цитата'),
        description: words(
          'Word for word, without quotation marks around it.',
          'Słowo w słowo, bez cudzysłowu.',
          'Слово в слово, без лапок.',
        ),
        need: 'to-publish',
        max: 500,
        rows: 3,
      }),
      {
        type: 'row',
        fields: [
          textField({
            name: 'outlet',
            label: words('Outlet', 'Tytuł', 'Видання'),
            description: words(
              'The paper, magazine or programme.',
              'Gazeta, magazyn lub audycja.',
              'Газета, журнал чи програма.',
            ),
            need: 'always',
            max: 120,
          }),
          textField({ name: 'author', label: words('Author', 'Autor', 'Автор'), max: 120 }),
        ],
      },
      {
        type: 'row',
        fields: [
          dateField({ name: 'date', label: words('Date', 'Data', 'Дата') }),
          urlField({ name: 'url', label: words('Address', 'Adres', 'Адреса') }),
        ],
      },
      ...starsFields(),
      rankField(),
      backToFilmField(),
    ],
  })
