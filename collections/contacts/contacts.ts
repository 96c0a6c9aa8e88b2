import type { CollectionConfig } from 'payload'

import type { CollectionDeps } from '../deps.js'
import { contactRoleChoices, countryChoices } from '../fields/choices.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { choiceField, emailTextField, phoneField, urlField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { createPublishable } from '../publishable.js'

/** A company or person to write to; the press sees only those marked as public. */
export const createContacts = (deps: CollectionDeps): CollectionConfig =>
  createPublishable(deps, {
    slug: 'contacts',
    labels: {
      singular: words('Contact', 'Kontakt', 'Контакт'),
      plural: words('Contacts', 'Kontakty', 'Контакти'),
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'role', 'email', 'isPublic', '_status'],
      listSearchableFields: ['name', 'email'],
      group: words('Directory', 'Spis', 'Довідник'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          textField({
            name: 'name',
            label: words('Company or person', 'Firma lub osoba', 'Компанія або людина'),
            need: 'always',
            max: 120,
          }),
          choiceField({
            name: 'role',
            label: words('Role', 'Rola', 'Роль'),
            need: 'to-publish',
            options: contactRoleChoices,
          }),
        ],
      },
      {
        name: 'isPublic',
        type: 'checkbox',
        label: words(
          'Public: the press may see and use this contact',
          'Publiczny: prasa widzi ten kontakt i może z niego korzystać',
          'Публічний: преса бачить цей контакт і може ним користуватися',
        ),
        defaultValue: false,
        admin: { components: { Cell: '/src/admin/yes-cell.tsx#YesCell' } },
      },
      {
        type: 'row',
        fields: [
          emailTextField({ name: 'email', label: words('E-mail', 'E-mail', 'Е-пошта') }),
          phoneField({ name: 'phone', label: words('Telephone', 'Telefon', 'Телефон') }),
          urlField({ name: 'website', label: words('Website', 'Strona WWW', 'Вебсайт') }),
        ],
      },
      {
        type: 'row',
        fields: [
          textField({
            name: 'territory',
            label: words('Territory', 'Terytorium', 'Територія'),
            max: 120,
          }),
          choiceField({
            name: 'country',
            label: words('Country', 'Kraj', 'Країна'),
            options: countryChoices,
          }),
        ],
      },
      localeTextsField({
        name: 'creditLine',
        label: words('Mandatory credit line', 'Obowiązkowa formuła', 'Обов’язкове формулювання'),
        max: 300,
      }),
    ],
  })
