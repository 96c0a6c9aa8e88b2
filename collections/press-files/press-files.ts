import type { CollectionConfig } from 'payload'

import { fileFormats } from '../../media/index.js'
import { textLimits } from '../../src/domain/text-lengths.js'
import { everyLocaleReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { pressFileKindChoices } from '../fields/choices.js'
import { filmField } from '../fields/film-field.js'
import { embargoFields } from '../fields/embargo-fields.js'
import { rankField } from '../fields/rank-field.js'
import { choiceField, localeField, withdrawnField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createFileEndpoints } from '../files/file-endpoints.js'
import { createFileHooks } from '../files/file-hooks.js'
import { createFileUpload } from '../files/file-upload.js'
import { measuredFields } from '../files/measured-fields.js'
import { createPublishable } from '../publishable.js'
import { ingestPressFile } from './ingest-press-file.js'
import { embargoPart, refuseUnpublishedParts } from '../unpublished-parts.js'
import { requireKindOfFile } from './kind-of-file.js'
import { ofVideoField, videoPart } from './of-video.js'

/** A file that goes out with the film besides its pictures: a trailer, subtitles, a dialogue list. */
export const createPressFiles = (deps: CollectionDeps): CollectionConfig => {
  const file = createFileHooks(deps, 'press-files')
  return createPublishable(deps, {
    slug: 'press-files',
    defaultSort: ['film', 'kind'],
    labels: {
      singular: words('Press file', 'Plik dla prasy', 'Файл для преси'),
      plural: words('Press files', 'Pliki dla prasy', 'Файли для преси'),
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'film', 'kind', 'locale', 'filesize', '_status'],
      listSearchableFields: ['title', 'filename', 'originalName'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
    },
    upload: {
      ...createFileUpload(deps, 'press-files'),
      mimeTypes: Object.values(fileFormats).map(({ mimeType }) => mimeType),
    },
    endpoints: createFileEndpoints(deps, {
      slug: 'press-files',
      takeArrived: (upload) => ingestPressFile({ deps, upload }),
    }),
    hooks: {
      beforeOperation: [file.prepareFile],
      beforeChange: [
        file.recordFile,
        requireKindOfFile,
        refuseUnpublishedParts('press-files', [embargoPart, videoPart]),
      ],
      afterChange: [file.consumeUpload],
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
            options: pressFileKindChoices,
          }),
          localeField({ name: 'locale', label: words('Language', 'Język', 'Мова') }),
        ],
      },
      ofVideoField(),
      textField({
        name: 'title',
        label: words('Title', 'Tytuł', 'Назва'),
        description: words(
          'What somebody looking for it would call it, in the film’s source language.',
          'Jak nazwie to ktoś, kto tego szuka, w języku źródłowym filmu.',
          'Як це назве той, хто шукає, мовою оригіналу текстів фільму.',
        ),
        need: 'to-publish',
        max: textLimits.title,
        extra: { access: { read: everyLocaleReads } },
      }),
      rankField({ isIndexed: true }),
      ...embargoFields(),
      withdrawnField(),
      backToFilmField(),
      ...measuredFields(['originalName', 'bytes', 'sha256', 'crc32']),
    ],
  })
}
