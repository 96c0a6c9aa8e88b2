import type { CollectionConfig } from 'payload'

import { isLocale } from '../../src/domain/locales.js'
import { accessTo, adminsWrite, canEdit, isStaff, staffOf, systemWrites } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { sentence } from '../fields/sentences.js'
import { choiceField, idField, writeLocale } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { forgetEarlierRestore } from '../restoring.js'
import { refuseTakenId } from '../taken-ids.js'
import { checkCredentials } from './credentials.js'
import { createNoteInvitation, giveUnknownPassword } from './invited.js'
import { speakAtLogin, speakWhenChanged } from './language-cookie.js'
import { mailLanguages } from './mails.js'
import { leastPauseMs } from './password-links.js'
import { closeOtherReset, createRedeem, noteArrival } from './redeem.js'
import { refuseAlike } from './same-refusal.js'
import { endWhatWasGiven } from './sessions.js'
import { createUserEndpoints } from './users.endpoints.js'
import { keepOneAdmin } from './last-admin.js'
import { noteAskedFields } from './written-fields.js'

const roleChoices = [
  { value: 'admin', label: words('Admin', 'Administrator', 'Адміністратор') },
  { value: 'editor', label: words('Editor', 'Redaktor', 'Редактор') },
  { value: 'translator', label: words('Translator', 'Tłumacz', 'Перекладач') },
]

const languageNames = {
  en: words('English', 'angielski', 'англійська'),
  pl: words('Polish', 'polski', 'польська'),
  uk: words('Ukrainian', 'ukraiński', 'українська'),
}

const eightHours = 8 * 60 * 60
const tenMinutesMs = 10 * 60 * 1000

/** Staff: who may sign in, and as what. */
export const createUsers = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'users',
  labels: {
    singular: words('Person with access', 'Osoba z dostępem', 'Людина з доступом'),
    plural: words('People with access', 'Osoby z dostępem', 'Люди з доступом'),
  },
  auth: {
    tokenExpiration: eightHours,
    maxLoginAttempts: 8,
    lockTime: tenMinutesMs,
    useSessions: true,
    forgotPassword: { minRequestInterval: leastPauseMs },
    cookies: { sameSite: 'Lax' },
  },
  access: {
    ...accessTo('users', deps.now),
    admin: ({ req }) => isStaff(staffOf(req.user)),
    unlock: ({ req }) => adminsWrite({ req } as Parameters<typeof adminsWrite>[0]),
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'locales', 'invitedAt'],
    listSearchableFields: ['name', 'email'],
    group: words('Team', 'Zespół', 'Команда'),
  },
  disableDuplicate: true,
  endpoints: createUserEndpoints(deps),
  hooks: {
    beforeOperation: [
      forgetEarlierRestore,
      refuseAlike,
      closeOtherReset,
      giveUnknownPassword,
      checkCredentials,
      noteAskedFields,
      refuseTakenId,
      // Last: what is refused before leaves a link as it was.
      createRedeem(deps.now),
    ],
    beforeValidate: [noteArrival],
    beforeChange: [keepOneAdmin.onChange, createNoteInvitation(deps.now), endWhatWasGiven],
    beforeDelete: [keepOneAdmin.onDelete],
    afterLogin: [speakAtLogin],
    afterChange: [speakWhenChanged],
  },
  fields: [
    idField(),
    textField({
      name: 'name',
      label: words('Name', 'Imię i nazwisko', 'Ім’я'),
      need: 'always',
      max: 120,
    }),
    choiceField({
      name: 'role',
      label: words('Role', 'Rola', 'Роль'),
      need: 'always',
      options: roleChoices,
      extra: {
        defaultValue: 'translator',
        saveToJWT: true,
        access: { create: adminsWrite, update: adminsWrite },
      },
    }),
    {
      name: 'locales',
      type: 'text',
      hasMany: true,
      maxRows: 60,
      saveToJWT: true,
      label: words('Languages to write in', 'Języki, w których pisze', 'Мови, якими пише'),
      access: { create: adminsWrite, update: adminsWrite },
      hooks: { beforeValidate: [writeLocale] },
      admin: {
        condition: (data) => data?.role === 'translator',
        components: {
          Field: '/src/admin/locale-picker.tsx#LocalesPicker',
          Cell: '/src/admin/locale-cell.tsx#LocalesCell',
        },
      },
      validate: (value, { req }) => {
        const wrong = (value ?? []).find(
          (locale) => typeof locale !== 'string' || !isLocale(locale),
        )
        return wrong === undefined || sentence(req, 'badLocale', { value: String(wrong) })
      },
    },
    choiceField({
      name: 'language',
      label: words(
        'Language of mails and of the admin',
        'Język wiadomości i panelu',
        'Мова листів і панелі',
      ),
      options: mailLanguages.map((value) => ({ value, label: languageNames[value] })),
      description: words(
        'Left empty, the admin speaks the language of the browser, and mails are in English.',
        'Bez wyboru panel mówi językiem przeglądarki, a wiadomości są po angielsku.',
        'Якщо не вибрано, панель говорить мовою браузера, а листи англійською.',
      ),
    }),
    {
      name: 'invitedAt',
      type: 'date',
      label: words(
        'Invited, not here yet',
        'Zaproszenie bez odpowiedzi',
        'Запрошення без відповіді',
      ),
      access: {
        create: systemWrites,
        update: systemWrites,
        read: ({ req }) => canEdit(staffOf(req.user)),
      },
      admin: { hidden: true },
    },
    {
      name: 'invite',
      type: 'checkbox',
      virtual: true,
      label: words('Invite by e-mail', 'Zaproś e-mailem', 'Запросити електронною поштою'),
      access: { create: adminsWrite, update: systemWrites },
      admin: {
        condition: (_data, _sibling, { operation }) => operation === 'create',
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: '/src/admin/people/invite-field.tsx#InviteField' },
      },
    },
    {
      name: 'access',
      type: 'ui',
      label: words('Access', 'Dostęp', 'Доступ'),
      admin: {
        components: { Field: '/src/admin/people/access-panel.tsx#AccessPanel' },
        disableListColumn: true,
      },
    },
    { name: 'sessionsVersion', type: 'text', hidden: true, access: neverWritten },
  ],
})

const neverWritten = { create: systemWrites, update: systemWrites }
