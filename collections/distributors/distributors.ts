import type { CollectionConfig, Field } from 'payload'

import { isLocale } from '../../src/domain/locales.js'
import { keyHolders } from '../../src/domain/sight.js'
import { accessTo, canEdit, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { allOrChosen, isAnyChosen, whichFilmsFields } from '../fields/all-or-chosen.js'
import { countryChoices } from '../fields/choices.js'
import { sentence } from '../fields/sentences.js'
import { choiceField, emailTextField, idField, writeLocale } from '../fields/standard-fields.js'
import { paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { forgetEarlierRestore } from '../restoring.js'
import { refuseTakenId } from '../taken-ids.js'
import { createDistributorEndpoints } from './distributors.endpoints.js'
import { createDistributorHooks } from './distributors.hooks.js'
import { createKeyStrategy } from './key-strategy.js'

/**
 * Who reads the press kits by a key: which films, in which languages, and whether before an
 * embargo ends. They never sign in here; their keys open `/v1`, `/api` and GraphQL.
 */
export const createDistributors = (deps: CollectionDeps): CollectionConfig => ({
  slug: keyHolders,
  labels: {
    singular: words('Distributor', 'Dystrybutor', 'Дистриб’ютор'),
    plural: words('Distributors', 'Dystrybutorzy', 'Дистриб’ютори'),
  },
  auth: { disableLocalStrategy: true, strategies: [createKeyStrategy(deps)] },
  access: { ...accessTo(keyHolders, deps.now), admin: () => false },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'company', 'whichFilms', 'whichLocales', 'seesEmbargoed'],
    listSearchableFields: ['name', 'company', 'email'],
    group: words('Team', 'Zespół', 'Команда'),
    hidden: ({ user }) => !canEdit(staffOf(user)),
    description: words(
      'Who reads press kits by a key: which films, in which languages, and whether before an embargo ends.',
      'Kto odczytuje pakiety prasowe kluczem: które filmy, w jakich językach i czy przed końcem embarga.',
      'Хто читає пресматеріали за ключем: які фільми, якими мовами і чи до кінця ембарго.',
    ),
  },
  // A relation of Payload's own may name a distributor; nobody asks GraphQL for one.
  graphQL: false,
  disableDuplicate: true,
  endpoints: createDistributorEndpoints(deps),
  hooks: {
    beforeOperation: [forgetEarlierRestore, refuseTakenId],
    ...createDistributorHooks(deps),
  },
  fields: [idField(), ...aboutFields(), ...scopeFields(), keysPanel()],
})

const aboutFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      textField({
        name: 'name',
        label: words('Name', 'Nazwa', 'Назва'),
        description: words(
          'A person, a department or a website.',
          'Osoba, dział lub strona WWW.',
          'Людина, відділ або вебсайт.',
        ),
        need: 'always',
        max: 120,
      }),
      textField({ name: 'company', label: words('Company', 'Firma', 'Компанія'), max: 120 }),
      emailTextField({ name: 'email', label: words('E-mail', 'E-mail', 'Е-пошта') }),
    ],
  },
  choiceField({
    name: 'territories',
    label: words('Territories', 'Terytoria', 'Території'),
    description: words(
      'For the team to know. It changes nothing of what a key opens.',
      'Informacja dla zespołu. Nie zmienia tego, co otwiera klucz.',
      'Для відома команди. Це не змінює того, що відкриває ключ.',
    ),
    options: countryChoices,
    many: true,
  }),
  paragraphsField({
    name: 'notes',
    label: words('Notes for the team', 'Notatki zespołu', 'Нотатки команди'),
    max: 1000,
    rows: 3,
  }),
]

/** More languages than anybody is given one by one. */
const mostLocales = 60

const scopeFields = (): Field[] => [
  ...whichFilmsFields({ preset: 'chosen' }),
  choiceField({
    name: 'whichLocales',
    label: words('Languages', 'Języki', 'Мови'),
    need: 'always',
    options: allOrChosen,
    extra: { defaultValue: 'all' },
  }),
  {
    name: 'locales',
    type: 'text',
    hasMany: true,
    maxRows: mostLocales,
    label: words('Chosen languages', 'Wybrane języki', 'Вибрані мови'),
    hooks: { beforeValidate: [writeLocale] },
    admin: {
      condition: (data) => data?.whichLocales === 'chosen',
      description: words(
        'Texts in these languages alone, each exactly: pt does not give pt-BR.',
        'Teksty tylko w tych językach, dokładnie: pt nie obejmuje pt-BR.',
        'Тексти лише цими мовами, точно: pt не охоплює pt-BR.',
      ),
      components: {
        Field: '/src/admin/locale-picker.tsx#LocalesPicker',
        Cell: '/src/admin/locale-cell.tsx#LocalesCell',
      },
    },
    validate: (value: unknown, { data, req }) => {
      const chosen: unknown[] = Array.isArray(value) ? value : []
      const count = chosen.length
      if (count > mostLocales) return sentence(req, 'tooMany', { count, max: mostLocales })
      const wrong = chosen.find((locale) => typeof locale !== 'string' || !isLocale(locale))
      if (wrong !== undefined) return sentence(req, 'badLocale', { value: JSON.stringify(wrong) })
      return isAnyChosen('whichLocales', value, data) || sentence(req, 'required')
    },
  },
  {
    name: 'seesEmbargoed',
    type: 'checkbox',
    defaultValue: false,
    label: words(
      'Sees what is under embargo before it opens',
      'Widzi to, co objęte embargiem, zanim się otworzy',
      'Бачить те, що під ембарго, до його кінця',
    ),
    admin: { components: { Cell: '/src/admin/yes-cell.tsx#YesCell' } },
  },
]

const keysPanel = (): Field => ({
  name: 'keysPanel',
  type: 'ui',
  label: words('Keys', 'Klucze', 'Ключі'),
  admin: {
    components: { Field: '/src/admin/distributor/keys-panel.tsx#KeysPanel' },
    disableListColumn: true,
  },
})
