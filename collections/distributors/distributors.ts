import type { CollectionConfig, Field } from 'payload'

import { isLocale } from '../../src/domain/locales.js'
import { keyHolders } from '../../src/domain/sight.js'
import { accessTo, canEdit, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { countryChoices } from '../fields/choices.js'
import { sentence } from '../fields/sentences.js'
import { choiceField, emailTextField, idField, writeLocale } from '../fields/standard-fields.js'
import { isBlank, paragraphsField, textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { forgetEarlierRestore } from '../restoring.js'
import { refuseTakenId } from '../taken-ids.js'
import { createDistributorEndpoints } from './distributors.endpoints.js'
import { createDistributorHooks } from './distributors.hooks.js'
import { createKeyStrategy } from './key-strategy.js'

/** More films than any sales agent's catalogue that chooses them one by one. */
const mostFilms = 500

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

const howMany = [
  {
    value: 'all',
    label: words('All, also later ones', 'Wszystkie, także przyszłe', 'Усі, також майбутні'),
  },
  { value: 'chosen', label: words('The chosen ones', 'Tylko wybrane', 'Лише вибрані') },
]

const scopeFields = (): Field[] => [
  choiceField({
    name: 'whichFilms',
    label: words('Films', 'Filmy', 'Фільми'),
    need: 'always',
    options: howMany,
    extra: { defaultValue: 'chosen' },
  }),
  {
    name: 'films',
    type: 'relationship',
    relationTo: 'films',
    hasMany: true,
    maxRows: mostFilms,
    label: words('Chosen films', 'Wybrane filmy', 'Вибрані фільми'),
    admin: { condition: (data) => data?.whichFilms === 'chosen' },
    validate: (value: unknown, { data, req }) => {
      const chosen = Array.isArray(value) ? value.length : 0
      if (chosen > mostFilms) {
        return sentence(req, 'tooMany', { count: chosen, max: mostFilms })
      }
      return isAnyChosen('whichFilms', value, data) || sentence(req, 'required')
    },
  },
  choiceField({
    name: 'whichLocales',
    label: words('Languages', 'Języki', 'Мови'),
    need: 'always',
    options: howMany,
    extra: { defaultValue: 'all' },
  }),
  {
    name: 'locales',
    type: 'text',
    hasMany: true,
    maxRows: 60,
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
      if (chosen.length > 60) return sentence(req, 'tooMany', { count: chosen.length, max: 60 })
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

/** Whoever is given chosen things only is given at least one. */
function isAnyChosen(which: string, value: unknown, data: unknown): boolean {
  return (data as Record<string, unknown>)[which] !== 'chosen' || !isBlank(value)
}

const keysPanel = (): Field => ({
  name: 'keysPanel',
  type: 'ui',
  label: words('Keys', 'Klucze', 'Ключі'),
  admin: {
    components: { Field: '/src/admin/distributor/keys-panel.tsx#KeysPanel' },
    disableListColumn: true,
  },
})
