import type { Field } from 'payload'

import { choice } from './choices.js'
import { sentence } from './sentences.js'
import { choiceField } from './standard-fields.js'
import { isBlank } from './text-field.js'
import { words } from './words.js'

/** Whether all of a kind are meant, or those that somebody chose. */
export const allOrChosen = [
  choice('all', 'All, also later ones', 'Wszystkie, także przyszłe', 'Усі, також майбутні'),
  choice('chosen', 'The chosen ones', 'Tylko wybrane', 'Лише вибрані'),
]

/** More films than anybody chooses one by one. */
const mostFilms = 500

/** All films, or those that somebody chose: at least one. */
export const whichFilmsFields = ({ preset }: { preset: 'all' | 'chosen' }): Field[] => [
  choiceField({
    name: 'whichFilms',
    label: words('Films', 'Filmy', 'Фільми'),
    need: 'always',
    options: allOrChosen,
    extra: { defaultValue: preset },
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
      const count = Array.isArray(value) ? value.length : 0
      if (count > mostFilms) return sentence(req, 'tooMany', { count, max: mostFilms })
      return isAnyChosen('whichFilms', value, data) || sentence(req, 'required')
    },
  },
]

/** Where only what is chosen counts, something has to be. */
export const isAnyChosen = (which: string, value: unknown, data: unknown): boolean =>
  (data as Record<string, unknown>)[which] !== 'chosen' ||
  [value].flat().some((chosen) => !isBlank(chosen))
