import type { CollectionConfig } from 'payload'

import { fieldName } from '../../src/domain/field-names.js'
import type { CollectionDeps } from '../deps.js'
import { createPublishable } from '../publishable.js'
import { words, type Words } from '../fields/words.js'
import { companyFields, creditFields } from './film-people-fields.js'
import { factFields } from './film-fact-fields.js'
import { sourceFields } from './film-source-fields.js'
import { embargoPart, refuseUnpublishedParts } from '../unpublished-parts.js'
import { createFilmEndpoints } from './films.endpoints.js'
import { keepSlugFree } from './films.hooks.js'

/** A film, in no language: facts, credits and companies; its texts are `translations`. */
export const createFilms = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'films',
    labels: {
      singular: words('Film', 'Film', 'Фільм'),
      plural: words('Films', 'Filmy', 'Фільми'),
    },
    admin: {
      useAsTitle: 'originalTitle',
      defaultColumns: [
        'originalTitle',
        'year',
        '_status',
        'textsPanel',
        'editionsPanel',
        'updatedAt',
      ],
      listSearchableFields: ['originalTitle', 'slug'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
      preview: ({ id }) => (typeof id === 'string' ? `/admin/preview/films/${id}` : null),
      description: words(
        'A film and all that belongs to it: open one to reach its texts, stills and laurels.',
        'Film i wszystko, co do niego należy: otwórz go, by dotrzeć do tekstów, fotosów i laurów.',
        'Фільм і все, що до нього належить: відкрийте його, щоб дістатися текстів, кадрів і лаврів.',
      ),
    },
    endpoints: createFilmEndpoints(deps),
    hooks: {
      beforeValidate: [keepSlugFree],
      beforeChange: [refuseUnpublishedParts('films', [embargoPart])],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          { label: words('Facts', 'Fakty', 'Факти'), fields: factFields() },
          { label: words('Credits', 'Twórcy', 'Автори'), fields: creditFields() },
          panel('texts', words('Texts', 'Teksty', 'Тексти'), { cell: 'FilmTextsCell' }),
          panel('stills', fieldName('stills')),
          panel('files', words('Artworks and files', 'Grafiki i pliki', 'Графіка й файли'), {
            file: 'parts-panel',
          }),
          panel('laurels', words('Laurels', 'Laury', 'Лаври')),
          panel('screenings', words('Screenings', 'Pokazy', 'Покази'), { file: 'parts-panel' }),
          panel('quotes', words('Quotes', 'Cytaty', 'Цитати'), { file: 'parts-panel' }),
          { label: words('Contacts', 'Kontakty', 'Контакти'), fields: companyFields() },
          { label: words('Sources', 'Źródła', 'Джерела'), fields: sourceFields() },
          panel('editions', words('Editions', 'Wydania', 'Видання'), { cell: 'FilmEditionCell' }),
        ],
      },
    ],
  })

/**
 * A tab of the film's form that shows other documents of the film, drawn on the server; with a
 * cell, the list of films has a column of it too.
 */
function panel(
  name: 'texts' | 'stills' | 'files' | 'laurels' | 'screenings' | 'quotes' | 'editions',
  label: Words,
  {
    cell,
    file = `${name}-panel`,
  }: { cell?: 'FilmTextsCell' | 'FilmEditionCell'; file?: string } = {},
) {
  const component = `${name.charAt(0).toUpperCase()}${name.slice(1)}Panel`
  const field = {
    name: `${name}Panel`,
    type: 'ui' as const,
    label,
    admin: {
      components: {
        Field: `/src/admin/film/${file}.tsx#${component}`,
        ...(cell && { Cell: `/src/admin/film/film-cells.tsx#${cell}` }),
      },
      disableListColumn: cell === undefined,
    },
  }
  return { label, fields: [field] }
}
