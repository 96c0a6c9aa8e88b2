import type { Field } from 'payload'

import { checkEidr, checkImdb, checkIsan } from '../../src/domain/identifiers.js'
import { fieldName } from '../../src/domain/field-names.js'
import { isSlug } from '../../src/domain/slugs.js'
import { embargoFields } from '../fields/embargo-fields.js'
import { countryChoices, genreChoices, kindChoices, languageChoices } from '../fields/choices.js'
import { sentence, type SentenceCode } from '../fields/sentences.js'
import { choiceField, localeField, urlField, wholeNumberField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'

/** The first film was shown in 1888; a film in development may name a year some way ahead. */
const yearBounds = { min: 1888, max: 2100 }
/** The longest film shown at festivals runs for days; 30,000 minutes are three weeks. */
const runtimeBounds = { min: 1, max: 30_000 }

/** What a fact sheet says of a film. */
export const factFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      textField({
        name: 'originalTitle',
        label: fieldName('originalTitle'),
        need: 'always',
        max: 200,
        extra: {
          admin: { components: { Cell: '/src/admin/film/film-cells.tsx#FilmTitleCell' } },
        },
      }),
      textField({
        name: 'slug',
        label: words('Address', 'Adres', 'Адреса'),
        description: words(
          'The film’s name in web addresses. A published address that changes keeps working.',
          'Nazwa filmu w adresach WWW. Zmieniony adres opublikowanego filmu nadal działa.',
          'Назва фільму у вебадресах. Змінена адреса опублікованого фільму працюватиме й далі.',
        ),
        need: 'always',
        check: (text, req) => (isSlug(text) ? null : sentence(req, 'badSlug', { value: text })),
        extra: { unique: true, index: true, hooks: { beforeDuplicate: [copySlug] } },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      wholeNumberField({
        name: 'year',
        label: fieldName('year'),
        need: 'to-publish',
        ...yearBounds,
      }),
      wholeNumberField({
        name: 'runtimeMinutes',
        label: words('Running time in minutes', 'Czas trwania w minutach', 'Тривалість у хвилинах'),
        need: 'to-publish',
        ...runtimeBounds,
      }),
      localeField({
        name: 'sourceLocale',
        label: words('Source language', 'Język źródłowy', 'Мова оригіналу текстів'),
        description: words(
          'The language the texts are written in first.',
          'Język, w którym teksty powstają najpierw.',
          'Мова, якою тексти пишуть спочатку.',
        ),
        need: 'always',
        extra: { defaultValue: 'en' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      choiceField({
        name: 'kind',
        label: fieldName('kind'),
        need: 'to-publish',
        options: kindChoices,
      }),
      choiceField({
        name: 'genres',
        label: fieldName('genres'),
        options: genreChoices,
        many: true,
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      choiceField({
        name: 'countries',
        label: fieldName('countries'),
        description: words(
          'Countries of production, the main one first.',
          'Kraje produkcji, główny jako pierwszy.',
          'Країни виробництва, головна перша.',
        ),
        need: 'to-publish',
        options: countryChoices,
        many: true,
      }),
      choiceField({
        name: 'spokenLanguages',
        label: fieldName('spokenLanguages'),
        options: languageChoices,
        many: true,
      }),
    ],
  },
  technicalGroup(),
  identifiersGroup(),
  linksArray(),
  ...embargoFields({ isFilm: true }),
]

/** A copy has an address of its own; Payload would write “slug - Copy”, which is none. */
const copySlug = ({ value }: { value?: unknown }) =>
  `${String(value).slice(0, 70)}-${crypto.randomUUID().slice(0, 8)}`

const technicalGroup = (): Field => ({
  name: 'technical',
  type: 'group',
  label: words('Technical', 'Dane techniczne', 'Технічні дані'),
  fields: [
    {
      type: 'row',
      fields: [
        textField({
          name: 'aspectRatio',
          label: fieldName('aspectRatio'),
          max: 40,
        }),
        textField({ name: 'sound', label: fieldName('sound'), max: 80 }),
        textField({ name: 'colour', label: fieldName('colour'), max: 80 }),
        textField({
          name: 'frameRate',
          label: fieldName('frameRate'),
          max: 40,
        }),
      ],
    },
    textField({
      name: 'formats',
      label: fieldName('formats'),
      max: 80,
      extra: { hasMany: true, maxRows: 20 },
    }),
  ],
})

const identifiersGroup = (): Field => ({
  name: 'identifiers',
  type: 'group',
  label: words('Identifiers', 'Identyfikatory', 'Ідентифікатори'),
  fields: [
    {
      type: 'row',
      fields: [
        identifierField('isan', words('ISAN', 'ISAN', 'ISAN'), checkIsan, 'isanShape'),
        identifierField('eidr', words('EIDR', 'EIDR', 'EIDR'), checkEidr, 'eidrShape'),
        identifierField('imdb', words('IMDb', 'IMDb', 'IMDb'), checkImdb, 'imdbShape'),
      ],
    },
  ],
})

function identifierField(
  name: string,
  label: ReturnType<typeof words>,
  check: typeof checkIsan | typeof checkImdb,
  shapeSentence: SentenceCode,
): Field {
  return textField({
    name,
    label,
    check: (text, req) => {
      const verdict = check(text)
      if (verdict.ok) return null
      return verdict.reason === 'check-character'
        ? sentence(req, 'checkCharacter', { value: text, expected: verdict.expected })
        : sentence(req, shapeSentence, { value: text })
    },
    extra: {
      hooks: {
        beforeChange: [
          ({ value }: { value?: unknown }) => {
            const verdict = typeof value === 'string' ? check(value) : null
            return verdict?.ok ? verdict.value : value
          },
        ],
      },
    },
  })
}

const linksArray = (): Field => ({
  name: 'links',
  type: 'array',
  label: words('Links', 'Odnośniki', 'Посилання'),
  labels: {
    singular: words('Link', 'Odnośnik', 'Посилання'),
    plural: words('Links', 'Odnośniki', 'Посилання'),
  },
  maxRows: 40,
  fields: [
    {
      type: 'row',
      fields: [
        textField({
          name: 'label',
          label: words('Name', 'Nazwa', 'Назва'),
          need: 'always',
          max: 80,
        }),
        urlField({ name: 'url', label: words('Web address', 'Adres WWW', 'Вебадреса') }),
      ],
    },
  ],
})
