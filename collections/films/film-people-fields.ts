import type { Field } from 'payload'

import { staffReads } from '../access.js'
import { companyRoleChoices, jobChoices } from '../fields/choices.js'
import { localeTextsField } from '../fields/locale-texts.js'
import { choiceField } from '../fields/standard-fields.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'

/** Who made the film and who is in it, in billing order. */
export const creditFields = (): Field[] => [
  {
    name: 'credits',
    type: 'array',
    label: words('Credits', 'Twórcy', 'Автори'),
    labels: {
      singular: words('Credit', 'Pozycja', 'Позиція'),
      plural: words('Credits', 'Twórcy', 'Автори'),
    },
    maxRows: 500,
    // Also of whoever may not be named: outside, credits are in the film's editions.
    access: { read: staffReads },
    admin: {
      description: words(
        'In the order of the billing block. A person appears outside only under a name form approved for press.',
        'W kolejności napisów. Osoba pojawia się publicznie tylko pod nazwiskiem zatwierdzonym dla prasy.',
        'У порядку титрів. Людина з’являється назовні лише під іменем, затвердженим для преси.',
      ),
      components: { RowLabel: '/src/admin/row-labels.tsx#CreditRowLabel' },
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          choiceField({
            name: 'job',
            label: words('Job', 'Funkcja', 'Посада'),
            need: 'always',
            options: jobChoices,
          }),
          {
            name: 'person',
            type: 'relationship',
            relationTo: 'people',
            required: true,
            label: words('Person', 'Osoba', 'Людина'),
          },
          textField({
            name: 'character',
            label: words('Character', 'Postać', 'Персонаж'),
            max: 120,
          }),
        ],
      },
    ],
  },
]

/** The companies behind the film, each with the credit line it must be given. */
export const companyFields = (): Field[] => [
  {
    name: 'companies',
    type: 'array',
    label: words('Companies and contacts', 'Firmy i kontakty', 'Компанії та контакти'),
    labels: {
      singular: words('Company', 'Firma', 'Компанія'),
      plural: words('Companies', 'Firmy', 'Компанії'),
    },
    maxRows: 100,
    // As with credits: a row may be of a company that is not published.
    access: { read: staffReads },
    admin: {
      description: words(
        'In the order of the billing block. A contact marked as public is shown to the press with its e-mail and telephone.',
        'W kolejności napisów. Kontakt oznaczony jako publiczny prasa widzi z adresem e-mail i telefonem.',
        'У порядку титрів. Контакт, позначений як публічний, преса бачить з е-поштою й телефоном.',
      ),
      components: { RowLabel: '/src/admin/row-labels.tsx#CompanyRowLabel' },
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'contact',
            type: 'relationship',
            relationTo: 'contacts',
            required: true,
            label: words('Company or person', 'Firma lub osoba', 'Компанія або людина'),
          },
          choiceField({
            name: 'role',
            label: words('Role for this film', 'Rola przy filmie', 'Роль у фільмі'),
            need: 'always',
            options: companyRoleChoices,
          }),
        ],
      },
      localeTextsField({
        name: 'creditLine',
        label: words('Mandatory credit line', 'Obowiązkowa formuła', 'Обов’язкове формулювання'),
        description: words(
          'Only where this film needs another one than the company’s own.',
          'Tylko gdy ten film wymaga innej niż własna formuła firmy.',
          'Лише якщо цьому фільму потрібне інше, ніж власне формулювання компанії.',
        ),
        max: 300,
      }),
    ],
  },
]
