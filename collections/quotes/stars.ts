import type { Field } from 'payload'

import { sentence } from '../fields/sentences.js'
import { wholeNumberField } from '../fields/standard-fields.js'
import { isBlank, type ValidateArgs } from '../fields/text-field.js'
import { words } from '../fields/words.js'

/** How many stars a review gave, halves among them, and of how many. */
export const starsFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'stars',
        type: 'number',
        label: words('Stars', 'Gwiazdki', 'Зірки'),
        admin: { step: 0.5 },
        validate: checkStars,
      },
      wholeNumberField({
        name: 'starsOutOf',
        label: words('Out of', 'Na', 'Із'),
        min: 1,
        max: mostStars,
        extra: { defaultValue: usualStars },
      }),
    ],
  },
]

const usualStars = 5
const mostStars = 100

function checkStars(value: unknown, { data, req }: ValidateArgs): string | true {
  if (isBlank(value)) return true
  const most = typeof data.starsOutOf === 'number' ? data.starsOutOf : usualStars
  const stars = Number(value)
  const isRight = typeof value === 'number' && Number.isInteger(stars * 2) && stars >= 0
  return (isRight && stars <= most) || sentence(req, 'badStars', { value: String(value), most })
}
