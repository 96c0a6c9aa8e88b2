import type { CollectionConfig, Field } from 'payload'

import { accessTo, canEdit, staffOf } from '../access.js'
import type { CollectionDeps } from '../deps.js'
import { choice } from '../fields/choices.js'
import { drawnColumn } from '../fields/drawn-column.js'
import { idField } from '../fields/standard-fields.js'
import { systemField } from '../fields/system-field.js'
import { words, type Words } from '../fields/words.js'
import { tryAgainEndpoint } from './try-again.js'

/**
 * What is to be done in the background: composing editions, making renditions, publishing at a
 * moment. Written by the system; editors see what waits, runs and was given up, and why.
 */
export const createWorkCollection = (deps: CollectionDeps): CollectionConfig => ({
  slug: 'work',
  labels: {
    singular: words('Work', 'Zadanie', 'Завдання'),
    plural: words('Work', 'Zadania', 'Завдання'),
  },
  access: accessTo('work', deps.now),
  admin: {
    group: words('Team', 'Zespół', 'Команда'),
    hidden: ({ user }) => !canEdit(staffOf(user)),
    hideAPIURL: true,
    defaultColumns: ['kind', 'about', 'state', 'dueAt', 'attempts', 'lastError', 'retry'],
    listSearchableFields: ['kind', 'subject'],
    description: words(
      'What is done in the background. A piece of work goes from here once it is done.',
      'Co dzieje się w tle. Zadanie znika stąd, gdy jest wykonane.',
      'Що виконується у фоні. Завдання зникає звідси, коли його виконано.',
    ),
  },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  // What was given up comes first.
  defaultSort: ['state', 'dueAt'],
  indexes: [{ fields: ['kind', 'subject'], unique: true }, { fields: ['state', 'dueAt'] }],
  endpoints: [tryAgainEndpoint],
  fields: [idField(), ...shownFields, ...systemFields],
})

const kinds = [
  choice('compose', 'Compose an edition', 'Złożyć wydanie', 'Скласти видання'),
  choice('open', 'Open what was under embargo', 'Otworzyć po embargu', 'Відкрити після ембарго'),
  choice('render', 'Make renditions', 'Przygotować rozmiary zdjęcia', 'Підготувати розміри фото'),
  choice('survey', 'Look through the pictures', 'Przejrzeć zdjęcia', 'Переглянути зображення'),
  choice('deliver', 'Tell a webhook', 'Powiadomić webhook', 'Повідомити вебхук'),
  choice('publish', 'Publish', 'Opublikować', 'Опублікувати'),
  choice('unpublish', 'Unpublish', 'Cofnąć publikację', 'Зняти з публікації'),
]

const states = [
  choice('waiting', 'Waits', 'Czeka', 'Чекає'),
  choice('running', 'Runs', 'Trwa', 'Виконується'),
  choice('given-up', 'Given up', 'Zaniechane', 'Припинено'),
]

const shownFields: Field[] = [
  {
    name: 'kind',
    type: 'select',
    required: true,
    options: kinds,
    label: words('What', 'Co', 'Що'),
  },
  { name: 'subject', type: 'text', required: true, label: words('Of', 'Czego', 'Чого') },
  {
    name: 'state',
    type: 'select',
    required: true,
    options: states,
    label: words('State', 'Stan', 'Стан'),
  },
  {
    name: 'dueAt',
    type: 'date',
    required: true,
    label: words('Due', 'Termin', 'Коли'),
    admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
  },
  {
    name: 'attempts',
    type: 'number',
    required: true,
    label: words('Attempts', 'Próby', 'Спроби'),
  },
  {
    name: 'lastError',
    type: 'text',
    label: words('What went wrong', 'Co się nie udało', 'Що не вдалося'),
    admin: { components: { Cell: '/src/admin/work/work-cells.tsx#WorkProblemCell' } },
  },
  cell('about', words('Of what', 'Czego dotyczy', 'Чого стосується'), 'WorkAboutCell'),
  cell('retry', words('Try again', 'Ponów', 'Повторити'), 'WorkRetryCell'),
]

/** What the queue alone needs. */
const systemFields: Field[] = [
  systemField({ name: 'problem', type: 'text' }),
  systemField({ name: 'dueBy', type: 'date', required: true }),
  systemField({ name: 'leaseUntil', type: 'date' }),
  systemField({ name: 'claimedBy', type: 'text' }),
  systemField({ name: 'wanted', type: 'number', required: true }),
  systemField({ name: 'details', type: 'json' }),
]

function cell(name: string, label: Words, component: string): Field {
  return drawnColumn(name, label, { cell: `/src/admin/work/work-cells.tsx#${component}` })
}
