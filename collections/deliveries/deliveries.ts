import type { CollectionConfig, Field } from 'payload'

import { accessTo, isAdmin, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { choice } from '../fields/choices.js'
import { drawnColumn } from '../fields/drawn-column.js'
import { idField } from '../fields/standard-fields.js'
import { systemField } from '../fields/system-field.js'
import { words } from '../fields/words.js'
import { createSendAgain } from './send-again.js'

/**
 * What was sent to webhooks, or waits to be: a row for each message and webhook, with its attempts
 * and what was answered. What a message says is not kept: it is read anew each time it is sent, so
 * what was withdrawn since is not told again. Written by the system.
 */
export const createDeliveries = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'deliveries',
  labels: {
    singular: words('Delivery', 'Dostawa', 'Доставка'),
    plural: words('Deliveries', 'Dostawy', 'Доставки'),
  },
  access: accessTo('deliveries', deps.now),
  admin: {
    useAsTitle: 'slug',
    group: words('Team', 'Zespół', 'Команда'),
    hidden: ({ user }) => !isAdmin(staffOf(user)),
    hideAPIURL: true,
    defaultColumns: ['type', 'slug', 'webhook', 'state', 'outcome', 'again', 'updatedAt'],
    listSearchableFields: ['slug', 'messageId'],
    description: words(
      'What webhooks were told, what was answered, and what still waits. Kept for a month.',
      'Co przekazano webhookom, co odpowiedziały i co jeszcze czeka. Przechowywane przez miesiąc.',
      'Що повідомлено вебхукам, що вони відповіли і що ще чекає. Зберігається місяць.',
    ),
  },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-updatedAt',
  indexes: [{ fields: ['webhook', 'state', 'turn'] }],
  endpoints: [createSendAgain(deps)],
  fields: [idField(), ...toldFields, ...fateFields, ...systemFields],
})

const toldFields: Field[] = [
  {
    name: 'webhook',
    type: 'relationship',
    relationTo: 'webhooks',
    required: true,
    index: true,
    label: words('Webhook', 'Webhook', 'Вебхук'),
  },
  {
    name: 'type',
    type: 'select',
    required: true,
    label: words('Told of', 'O czym', 'Про що'),
    options: [
      choice('film.published', 'Published', 'Publikacja', 'Публікація'),
      choice('film.opened', 'End of an embargo', 'Koniec embarga', 'Кінець ембарго'),
      choice('film.unpublished', 'Withdrawn', 'Wycofanie', 'Відкликання'),
      choice('webhook.trial', 'Trial', 'Próba', 'Проба'),
    ],
  },
  {
    name: 'slug',
    type: 'text',
    label: words('Address of the film', 'Adres filmu', 'Адреса фільму'),
    admin: {
      condition: isOfFilm,
      components: { Cell: '/src/admin/webhooks/delivery-cells.tsx#FilmCell' },
    },
  },
  {
    name: 'edition',
    type: 'number',
    label: words('Edition', 'Wydanie', 'Видання'),
    admin: { condition: isOfFilm },
  },
  {
    name: 'happenedAt',
    type: 'date',
    required: true,
    label: words('Happened', 'Kiedy się stało', 'Коли сталося'),
    admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
  },
]

const fateFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    label: words('State', 'Stan', 'Стан'),
    options: [
      choice('waiting', 'Waits', 'Czeka', 'Чекає'),
      choice('delivered', 'Arrived', 'Dotarło', 'Доставлено'),
      choice('given-up', 'Given up', 'Zaniechane', 'Припинено'),
    ],
  },
  {
    name: 'tries',
    type: 'number',
    required: true,
    label: words('Attempts', 'Próby', 'Спроби'),
  },
  {
    name: 'nextAt',
    type: 'date',
    required: true,
    label: words('Next or last', 'Następna lub ostatnia', 'Наступна або остання'),
    admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
  },
  drawnColumn('outcome', words('Answer', 'Odpowiedź', 'Відповідь'), {
    cell: '/src/admin/webhooks/delivery-cells.tsx#OutcomeCell',
  }),
  drawnColumn('again', words('Send again', 'Wyślij ponownie', 'Надіслати знову'), {
    cell: '/src/admin/webhooks/delivery-cells.tsx#SendAgainCell',
    field: '/src/admin/webhooks/send-again-in-form.tsx#SendAgainInForm',
  }),
  {
    name: 'attempts',
    type: 'json',
    required: true,
    label: words('Attempts', 'Próby', 'Спроби'),
    admin: {
      components: { Field: '/src/admin/webhooks/attempts-field.tsx#AttemptsField' },
      disableListColumn: true,
    },
  },
]

/** What the queue alone needs. */
const systemFields: Field[] = [
  {
    name: 'messageId',
    type: 'text',
    required: true,
    label: words('Id of the message', 'Identyfikator wiadomości', 'Ідентифікатор повідомлення'),
  },
  systemField({ name: 'key', type: 'text', required: true, unique: true }),
  systemField({ name: 'before', type: 'text' }),
  systemField({ name: 'turn', type: 'number', required: true }),
  systemField({ name: 'since', type: 'date', required: true }),
]

/** A trial tells of none. */
function isOfFilm({ type }: { type?: string }): boolean {
  return type !== 'webhook.trial'
}
