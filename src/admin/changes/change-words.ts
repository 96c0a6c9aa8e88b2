import type { Change } from '../../editions/diff.js'
import { labelIn, type Labels } from '../../domain/vocabulary.js'

/** What happened to something, of no gender in any language. */
const verbs: Record<Change['kind'] | 'published' | 'takenBack', Labels> = {
  added: { en: 'added', pl: 'dodano', uk: 'додано' },
  removed: { en: 'removed', pl: 'usunięto', uk: 'вилучено' },
  changed: { en: 'changed', pl: 'zmieniono', uk: 'змінено' },
  moved: { en: 'put in another order', pl: 'zmieniono kolejność', uk: 'змінено порядок' },
  opened: { en: 'opened', pl: 'otwarto', uk: 'відкрито' },
  withdrawn: { en: 'withdrawn', pl: 'wycofano', uk: 'відкликано' },
  published: { en: 'published', pl: 'opublikowano', uk: 'опубліковано' },
  takenBack: {
    en: 'taken back from the public',
    pl: 'cofnięto publikację',
    uk: 'знято з публікації',
  },
}

/** What no field of a form is called. */
const things: Record<string, Labels> = {
  pictures: { en: 'Picture', pl: 'Zdjęcie', uk: 'Зображення' },
  file: { en: 'File', pl: 'Plik', uk: 'Файл' },
  focalPoint: { en: 'Focal point', pl: 'Punkt kadrowania', uk: 'Точка кадрування' },
}

export type Verb = keyof typeof verbs

export const verbIn = (language: string, verb: Verb): string => labelIn(verbs[verb], language)

/** `null` where it is a form that has the word. */
export const thingIn = (language: string, word: string): string | null =>
  things[word] ? labelIn(things[word], language) : null

/** English puts what was added straight after the verb; the others need a colon to spare the case. */
export const joinVerb = (language: string, verb: string, what: string): string =>
  `${verb}${labelIn({ en: ' ', pl: ': ', uk: ': ' }, language)}${what}`

/** A line beginning with what it is about. */
export const joinAbout = (language: string, about: string, said: string): string =>
  `${about}${labelIn({ en: ': ', pl: ' – ', uk: ' – ' }, language)}${said}`
