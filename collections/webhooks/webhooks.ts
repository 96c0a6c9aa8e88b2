import type { CollectionConfig, Field } from 'payload'

import { checkWebhookUrl } from '../../src/webhooks/send.js'
import { accessTo, isAdmin, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { whichFilmsFields } from '../fields/all-or-chosen.js'
import { choice } from '../fields/choices.js'
import { choiceField, idField } from '../fields/standard-fields.js'
import { systemField } from '../fields/system-field.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'
import { forgetEarlierRestore } from '../restoring.js'
import { refuseTakenId } from '../taken-ids.js'
import { sayProblem } from './send-problems.js'
import { createWebhookEndpoints } from './webhooks.endpoints.js'
import { createWebhookHooks } from './webhooks.hooks.js'

/**
 * Addresses that are told of changes. Admins alone see them: an address may hold what opens it. A
 * secret is not kept: it is derived when it is needed (`src/webhooks/sign.ts`).
 */
export const createWebhooks = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'webhooks',
  labels: {
    singular: words('Webhook', 'Webhook', 'Вебхук'),
    plural: words('Webhooks', 'Webhooki', 'Вебхуки'),
  },
  access: accessTo('webhooks', deps.now),
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'url', 'events', 'whichFilms', 'isActive'],
    listSearchableFields: ['label', 'url'],
    group: words('Team', 'Zespół', 'Команда'),
    hidden: ({ user }) => !isAdmin(staffOf(user)),
    description: words(
      'Addresses that are told when a film is published, withdrawn, or an embargo ends.',
      'Adresy powiadamiane o publikacji filmu, jej wycofaniu i końcu embarga.',
      'Адреси, яким повідомляють про публікацію фільму, її скасування й кінець ембарго.',
    ),
  },
  graphQL: false,
  disableDuplicate: true,
  endpoints: createWebhookEndpoints(deps),
  hooks: {
    beforeOperation: [forgetEarlierRestore, refuseTakenId],
    ...createWebhookHooks(deps),
  },
  fields: [idField(), ...addressFields(deps), ...choiceFields(), panel(), ...systemFields],
})

const addressFields = (deps: CollectionDeps): Field[] => [
  textField({
    name: 'label',
    label: words('Name', 'Nazwa', 'Назва'),
    description: words(
      'Whose address it is: the film’s website, say.',
      'Czyj to adres, na przykład strona filmu.',
      'Чия це адреса, наприклад сайт фільму.',
    ),
    need: 'always',
    max: 120,
  }),
  textField({
    name: 'url',
    label: words('Address', 'Adres', 'Адреса'),
    description: words(
      'An https address that takes a POST with JSON.',
      'Adres https, który przyjmuje POST z JSON-em.',
      'Адреса https, що приймає POST із JSON.',
    ),
    need: 'always',
    max: 2000,
    check: (text, req) => {
      const problem = checkWebhookUrl(text, deps.webhooks)
      return problem && sayProblem(problem, req)
    },
    // Nobody counts the characters of an address.
    extra: { admin: { components: { afterInput: [] } } },
  }),
  {
    name: 'isActive',
    type: 'checkbox',
    defaultValue: true,
    label: words('On', 'Włączony', 'Увімкнено'),
    admin: {
      description: words(
        'While it is off nothing is sent, nor later what happened meanwhile.',
        'Gdy wyłączony, nic nie jest wysyłane, także później to, co się w tym czasie stało.',
        'Поки вимкнено, нічого не надсилається, і згодом теж – те, що сталося за цей час.',
      ),
      components: { Cell: '/src/admin/yes-cell.tsx#YesCell' },
    },
  },
]

const eventChoices = [
  choice('film.published', 'Something was published', 'Coś opublikowano', 'Щось опубліковано'),
  choice('film.opened', 'An embargo ended', 'Skończyło się embargo', 'Закінчилося ембарго'),
  choice('film.unpublished', 'A film was withdrawn', 'Film wycofano', 'Фільм відкликано'),
]

const choiceFields = (): Field[] => [
  choiceField({
    name: 'events',
    label: words('Tell of', 'Powiadamiaj, gdy', 'Повідомляти, коли'),
    need: 'always',
    options: eventChoices,
    many: true,
    extra: { defaultValue: eventChoices.map(({ value }) => value) },
  }),
  ...whichFilmsFields({ preset: 'all' }),
]

const panel = (): Field => ({
  name: 'webhookPanel',
  type: 'ui',
  label: words('Secret and deliveries', 'Sekret i dostawy', 'Секрет і доставки'),
  admin: {
    components: { Field: '/src/admin/webhooks/webhook-panel.tsx#WebhookPanel' },
    disableListColumn: true,
  },
})

/** What the system alone keeps. */
const systemFields: Field[] = [
  systemField({ name: 'place', type: 'text' }),
  systemField({ name: 'secretGeneration', type: 'number', defaultValue: 1 }),
  systemField({ name: 'secretRotatedAt', type: 'date' }),
]
