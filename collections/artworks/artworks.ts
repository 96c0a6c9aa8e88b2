import type { CollectionConfig } from 'payload'

import { imageFormats } from '../../media/index.js'
import { textLimits } from '../../src/domain/text-lengths.js'
import { fieldName } from '../../src/domain/field-names.js'
import { everyLocaleReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { artworkKindChoices } from '../fields/choices.js'
import { filmField } from '../fields/film-field.js'
import { embargoFields } from '../fields/embargo-fields.js'
import { rankField } from '../fields/rank-field.js'
import { choiceField, localeField, withdrawnField } from '../fields/standard-fields.js'
import { paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createFileEndpoints } from '../files/file-endpoints.js'
import { createFileHooks } from '../files/file-hooks.js'
import { createFileUpload } from '../files/file-upload.js'
import { measuredFields } from '../files/measured-fields.js'
import { renditionEndpoint } from '../files/serve-rendition.js'
import { findThumbnail } from '../files/thumbnail.js'
import { createPublishable } from '../publishable.js'
import { createAnnouncePicture } from '../stills/announce-picture.js'
import { ingestArrived } from '../stills/ingest.js'
import { embargoPart, refuseUnpublishedParts } from '../unpublished-parts.js'

const inSourceLanguage = words(
  'In the film’s source language. Other languages are in its texts.',
  'W języku źródłowym filmu. Inne języki są w jego tekstach.',
  'Мовою оригіналу текстів фільму. Інші мови – у його текстах.',
)

/** A poster, key art, a banner, a title treatment: made for the film, not of it. */
export const createArtworks = (deps: CollectionDeps): CollectionConfig => {
  const file = createFileHooks(deps, 'artworks')
  return createPublishable(deps, {
    slug: 'artworks',
    defaultSort: ['film', 'rank'],
    labels: {
      singular: words('Artwork', 'Grafika', 'Графіка'),
      plural: words('Artworks', 'Grafiki', 'Графіка'),
    },
    admin: {
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'film', 'kind', 'locale', 'rank', '_status'],
      listSearchableFields: ['filename', 'credit', 'originalName'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    upload: {
      ...createFileUpload(deps, 'artworks'),
      mimeTypes: Object.values(imageFormats).map(({ mimeType }) => mimeType),
      adminThumbnail: findThumbnail('artworks'),
    },
    endpoints: [
      ...createFileEndpoints(deps, {
        slug: 'artworks',
        async takeArrived(upload) {
          const { focalX: _, focalY: __, ...facts } = await ingestArrived({ deps, upload })
          return facts
        },
      }),
      renditionEndpoint(deps, 'artworks'),
    ],
    hooks: {
      beforeOperation: [file.prepareFile],
      beforeChange: [file.recordFile, refuseUnpublishedParts('artworks', [embargoPart])],
      afterChange: [file.consumeUpload, createAnnouncePicture(deps)],
    },
    fields: [
      {
        type: 'row',
        fields: [
          filmField(),
          choiceField({
            name: 'kind',
            label: words('Kind', 'Rodzaj', 'Вид'),
            need: 'always',
            options: artworkKindChoices,
            extra: { defaultValue: 'poster' },
          }),
          localeField({
            name: 'locale',
            label: words('Language', 'Język', 'Мова'),
            description: words(
              'Of the words in the picture; empty where there are none.',
              'Słów na grafice; puste, jeśli ich nie ma.',
              'Слів на зображенні; порожньо, якщо їх немає.',
            ),
          }),
        ],
      },
      {
        type: 'row',
        fields: [
          textField({
            name: 'credit',
            label: fieldName('credit'),
            max: textLimits.credit,
          }),
          textField({
            name: 'copyright',
            label: words('Copyright', 'Prawa autorskie', 'Авторські права'),
            max: textLimits.copyright,
          }),
        ],
      },
      paragraphsField({
        name: 'caption',
        label: words('Caption', 'Podpis', 'Підпис'),
        description: inSourceLanguage,
        max: textLimits.caption,
        rows: 2,
        extra: { access: { read: everyLocaleReads } },
      }),
      paragraphsField({
        name: 'alt',
        label: words('Description for the blind', 'Opis dla niewidomych', 'Опис для незрячих'),
        description: inSourceLanguage,
        need: 'to-publish',
        max: textLimits.alt,
        rows: 2,
        extra: { access: { read: everyLocaleReads } },
      }),
      rankField({ isIndexed: true }),
      ...embargoFields(),
      withdrawnField(),
      backToFilmField(),
      ...measuredFields(),
    ],
  })
}
