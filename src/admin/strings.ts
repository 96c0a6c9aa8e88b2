import { words } from '../../collections/fields/words.js'
import { labelIn, type Labels } from '../domain/vocabulary.js'
import { dashboardStrings } from './dashboard/strings.js'
import { keyStrings } from './distributor/strings.js'
import { editionStrings } from './film/edition-strings.js'
import { filmStrings } from './film/strings.js'
import { partStrings } from './parts/strings.js'
import { peopleStrings } from './people/strings.js'
import { scheduleStrings } from './schedule/strings.js'
import { stillStrings } from './stills/strings.js'
import { uploadStrings } from './uploads/strings.js'
import { webhookStrings } from './webhooks/strings.js'

/**
 * What our views and fields of the admin say, in its three languages; `{name}` marks a value. Each
 * view has its own table; here are the fields that stand in many forms. Labels of fields are with
 * the collections, names of choices in `src/domain`.
 */
const strings = {
  // The length of a text
  lengthOf: words('{count} / {max}', '{count} / {max}', '{count} / {max}'),
  lengthOver: words(
    '{count} / {max}: {over} too many',
    '{count} / {max}: o {over} za dużo',
    '{count} / {max}: на {over} забагато',
  ),
  // Languages
  chooseLanguage: words('Choose a language', 'Wybierz język', 'Виберіть мову'),
  noLanguage: words(
    'No such language. Another BCP-47 tag, such as pt-AO, may be written too.',
    'Nie ma takiego języka. Można też wpisać inny znacznik BCP-47, np. pt-AO.',
    'Немає такої мови. Можна також увести іншу позначку BCP-47, наприклад pt-AO.',
  ),
  // Time zones
  chooseTimeZone: words('Choose a time zone', 'Wybierz strefę czasową', 'Виберіть часовий пояс'),
  noTimeZone: words(
    'No such time zone. Look for a large city near by.',
    'Nie ma takiej strefy. Poszukaj dużego miasta w pobliżu.',
    'Немає такого поясу. Пошукайте велике місто поблизу.',
  ),
  // Cells of lists
  yes: words('Yes', 'Tak', 'Так'),
  no: words('No', 'Nie', 'Ні'),
  tryingAgain: words('It is tried again.', 'Ponawiamy próbę.', 'Спробуємо ще раз.'),
  ...partStrings,
  ...dashboardStrings,
  ...filmStrings,
  ...editionStrings,
  ...stillStrings,
  ...uploadStrings,
  ...keyStrings,
  ...peopleStrings,
  ...scheduleStrings,
  ...webhookStrings,
} satisfies Record<string, Labels>

export type StringKey = keyof typeof strings

/** Says a string in the admin's language; English where we do not speak it. */
export function sayIn(
  language: string,
  key: StringKey,
  values: Record<string, string | number> = {},
): string {
  const text = labelIn(strings[key], language)
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark))
}

/** A string said in a language that is known already. */
export type Say = (key: StringKey, values?: Record<string, string | number>) => string

/** Binds `sayIn` to one language. */
export const createSay =
  (language: string): Say =>
  (key, values) =>
    sayIn(language, key, values)
