import type { Field } from 'payload'

import { staffReads } from '../access.js'
import { textField } from '../fields/text-field.js'
import { words } from '../fields/words.js'

/** Who published which value of which fact, also where they disagree with ours. */
export const sourceFields = (): Field[] => [sourcesArray()]

const sourcesArray = (): Field => ({
  name: 'sources',
  type: 'array',
  label: words('Where the facts come from', 'Skąd pochodzą fakty', 'Звідки факти'),
  labels: {
    singular: words('Source', 'Źródło', 'Джерело'),
    plural: words('Sources', 'Źródła', 'Джерела'),
  },
  maxRows: 200,
  access: { read: staffReads },
  admin: {
    initCollapsed: true,
    description: words(
      'For the team only: who published which value, also where they disagree with ours.',
      'Tylko dla zespołu: kto podał jaką wartość, także inną niż nasza.',
      'Лише для команди: хто яке значення оприлюднив, зокрема відмінне від нашого.',
    ),
    components: { RowLabel: '/src/admin/row-labels.tsx#SourceRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        textField({ name: 'fact', label: words('Fact', 'Fakt', 'Факт'), need: 'always', max: 80 }),
        textField({
          name: 'stated',
          label: words('Value given', 'Podana wartość', 'Наведене значення'),
          need: 'always',
          max: 300,
        }),
        textField({
          name: 'source',
          label: words('Source', 'Źródło', 'Джерело'),
          need: 'always',
          max: 300,
        }),
        {
          name: 'isOurs',
          type: 'checkbox',
          label: words('The value we keep', 'Wartość przyjęta', 'Прийняте значення'),
          defaultValue: false,
        },
      ],
    },
  ],
})
