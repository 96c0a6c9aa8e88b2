import type { CollectionConfig, Field } from 'payload'

import { imageLimits } from '../../media/index.js'
import { idOrNull } from '../../src/domain/relations.js'
import { fieldName } from '../../src/domain/field-names.js'
import { textLimits } from '../../src/domain/text-lengths.js'
import { staffReads } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { stepChoices } from '../fields/choices.js'
import { backToFilmField } from '../fields/back-to-film.js'
import { filmField } from '../fields/film-field.js'
import { choiceField, localeField } from '../fields/standard-fields.js'
import { paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'
import { checkPicture } from './caption-picture.js'
import { dropOrphanRows } from './orphan-rows.js'
import { approveOnPublish, keepIdentity } from './translations.hooks.js'

/** A film in one locale: its own draft, review and publish, touching no other language. */
export const createTranslations = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'translations',
    defaultSort: ['film', 'locale'],
    labels: {
      singular: words('Text in one language', 'Tekst w jednym języku', 'Текст однією мовою'),
      plural: words('Texts', 'Teksty', 'Тексти'),
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'film', 'locale', 'step', '_status', 'updatedAt'],
      listSearchableFields: ['title', 'locale'],
      group: words('Press kit', 'Pakiet prasowy', 'Пресматеріали'),
      preview: (doc) => previewAddress(doc),
    },
    // A second text of one film in one locale is what the index below forbids.
    disableDuplicate: true,
    indexes: [{ fields: ['film', 'locale'], unique: true }],
    hooks: { beforeValidate: [dropOrphanRows, keepIdentity], beforeChange: [approveOnPublish] },
    fields: [...identityFields(), ...textFields(), ...stepFields()],
  })

function previewAddress(doc: Record<string, unknown> | undefined): string | null {
  const { film, locale } = (doc ?? {}) as { film?: unknown; locale?: string }
  const filmId = idOrNull(film)
  if (!filmId) return null
  return `/admin/preview/films/${filmId}?locale=${encodeURIComponent(locale ?? '')}`
}

const identityFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      filmField(),
      localeField({ name: 'locale', label: words('Language', 'Język', 'Мова'), need: 'always' }),
    ],
  },
]

const textFields = (): Field[] => [
  textField({
    name: 'title',
    label: fieldName('title'),
    need: 'to-publish',
    max: textLimits.title,
  }),
  textField({
    name: 'tagline',
    label: words('Tagline', 'Hasło', 'Слоган'),
    max: textLimits.tagline,
  }),
  paragraphsField({
    name: 'logline',
    label: fieldName('logline'),
    description: words(
      'The film in one or two sentences.',
      'Film w jednym lub dwóch zdaniach.',
      'Фільм одним чи двома реченнями.',
    ),
    max: textLimits.logline,
    rows: 2,
  }),
  paragraphsField({
    name: 'synopsisShort',
    label: words('Short synopsis', 'Krótki opis', 'Короткий синопсис'),
    max: textLimits.synopsisShort,
    rows: 4,
  }),
  paragraphsField({
    name: 'synopsisMedium',
    label: words('Medium synopsis', 'Średni opis', 'Середній синопсис'),
    max: textLimits.synopsisMedium,
    rows: 7,
  }),
  paragraphsField({
    name: 'synopsisLong',
    label: words('Long synopsis', 'Długi opis', 'Довгий синопсис'),
    max: textLimits.synopsisLong,
    rows: 12,
  }),
  paragraphsField({
    name: 'directorsStatement',
    label: fieldName('directorsStatement'),
    max: textLimits.directorsStatement,
    rows: 8,
  }),
  captionsArray(),
  fileTitlesArray(),
  awardsArray(),
]

const captionsArray = (): Field => ({
  name: 'captions',
  type: 'array',
  label: words('Captions', 'Podpisy', 'Підписи'),
  labels: {
    singular: words('Caption', 'Podpis', 'Підпис'),
    plural: words('Captions', 'Podpisy', 'Підписи'),
  },
  maxRows: imageLimits.maxPerFilm,
  // A caption may be of a picture that is not open yet; outside it is read with its picture.
  access: { read: staffReads },
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/src/admin/row-labels.tsx#CaptionRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'still',
          type: 'relationship',
          relationTo: 'stills',
          label: words('Still', 'Fotos', 'Кадр'),
          filterOptions: ({ data }) => belongsToFilmOf(data as { film?: unknown }),
          validate: checkPicture,
        },
        {
          name: 'artwork',
          type: 'relationship',
          relationTo: 'artworks',
          label: words('Or an artwork', 'Lub grafika', 'Або графіка'),
          filterOptions: ({ data }) => belongsToFilmOf(data as { film?: unknown }),
        },
      ],
    },
    paragraphsField({
      name: 'caption',
      label: words('Caption', 'Podpis', 'Підпис'),
      max: textLimits.caption,
      rows: 2,
    }),
    paragraphsField({
      name: 'alt',
      label: words('Description for the blind', 'Opis dla niewidomych', 'Опис для незрячих'),
      max: textLimits.alt,
      rows: 2,
    }),
  ],
})

const fileTitlesArray = (): Field => ({
  name: 'fileTitles',
  type: 'array',
  label: words('Titles of files', 'Tytuły plików', 'Назви файлів'),
  labels: {
    singular: words('Title', 'Tytuł', 'Назва'),
    plural: words('Titles', 'Tytuły', 'Назви'),
  },
  maxRows: 300,
  // As with captions: outside, a file's title is read with the file.
  access: { read: staffReads },
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/src/admin/row-labels.tsx#FileTitleRowLabel' },
  },
  fields: [
    {
      name: 'file',
      type: 'relationship',
      relationTo: 'press-files',
      required: true,
      label: words('Press file', 'Plik dla prasy', 'Файл для преси'),
      filterOptions: ({ data }) => belongsToFilmOf(data as { film?: unknown }),
    },
    textField({
      name: 'title',
      label: fieldName('title'),
      need: 'always',
      max: textLimits.title,
    }),
  ],
})

const awardsArray = (): Field => ({
  name: 'awards',
  type: 'array',
  label: words('Award names', 'Nazwy nagród', 'Назви нагород'),
  labels: {
    singular: words('Award', 'Nagroda', 'Нагорода'),
    plural: words('Awards', 'Nagrody', 'Нагороди'),
  },
  maxRows: 300,
  // As with captions: outside, an award's name is read with its laurel.
  access: { read: staffReads },
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/src/admin/row-labels.tsx#AwardRowLabel' },
  },
  fields: [
    {
      name: 'laurel',
      type: 'relationship',
      relationTo: 'laurels',
      required: true,
      label: words('Laurel', 'Laur', 'Лавр'),
      filterOptions: ({ data }) => belongsToFilmOf(data as { film?: unknown }),
    },
    textField({
      name: 'text',
      label: words('Award', 'Nagroda', 'Нагорода'),
      need: 'always',
      max: textLimits.award,
    }),
  ],
})

/** Offers only what belongs to the same film. */
function belongsToFilmOf(data: { film?: unknown } | undefined) {
  const filmId = idOrNull(data?.film)
  return filmId ? { film: { equals: filmId } } : true
}

const stepFields = (): Field[] => [
  choiceField({
    name: 'step',
    label: words('Step', 'Etap', 'Етап'),
    need: 'always',
    options: stepChoices,
    extra: { defaultValue: 'translating', admin: { position: 'sidebar', isClearable: false } },
  }),
  {
    name: 'translator',
    type: 'relationship',
    relationTo: 'users',
    label: words('Translator', 'Tłumacz', 'Перекладач'),
    access: { read: staffReads },
    admin: { position: 'sidebar' },
  },
  backToFilmField(),
]
