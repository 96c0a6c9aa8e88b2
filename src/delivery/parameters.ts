import type { Request } from 'express'
import { z } from 'zod'

import { countryCodes } from '../domain/countries.js'
import { languageCodes } from '../domain/languages.js'
import { lastPage } from '../domain/last-page.js'
import { canonicalizeLocale, isLocale } from '../domain/locales.js'
import { badParameter } from '../errors.js'

/** How many films one page of a list may hold. */
const listLimits = { default: 20, most: 100 } as const

const waitError = 'must be a whole number of seconds from 0 to 25.'

/** As many as a number of an edition can be. */
const mostNumber = 999_999_999
const notANumber = `must be a whole number from 1 to ${mostNumber}.`

const notALocale = 'is not a language tag (BCP-47) such as `pl` or `pt-BR`.'

/** A locale as a parameter: any language tag, made canonical. */
export const localeParameter = z
  .string(notALocale)
  .refine((tag) => canonicalizeLocale(tag) !== null, { error: notALocale, abort: true })
  .overwrite((tag) => canonicalizeLocale(tag) ?? tag)
  .describe(
    'The language to read in, as a BCP-47 tag. Where it is left out, `Accept-Language` decides.',
  )
  .meta({ example: 'pl', pattern: describeKnownTags() })
  .optional()

/** Which page of a list. */
export const pageParameter = wholeNumberParameter({ most: lastPage, fallback: 1 }).describe(
  'Which page of the list. One beyond the end is empty.',
)

/** How many a page of a list holds. */
export const limitParameter = wholeNumberParameter({
  most: listLimits.most,
  fallback: listLimits.default,
}).describe('How many films a page holds.')

/** Where to read on in what happened. */
export const cursorParameter = z
  .string('is not a cursor that an answer gave as `next`.')
  .describe('Where to read on: the `next` of an earlier answer. Left out, from the beginning.')
  .optional()

/** How many events an answer tells of. */
export const eventLimitParameter = wholeNumberParameter({ most: 100, fallback: 50 }).describe(
  'How many events an answer tells of.',
)

/** How long a question may be held until there is something to tell. */
export const waitParameter = z
  .preprocess(toNumber, z.int(waitError).min(0, waitError).max(25, waitError))
  .default(0)
  .describe('For how many seconds to hold the question where there is nothing to tell yet.')

/** How many editions a page of a history holds: each is read whole to say what changed. */
export const editionsLimitParameter = wholeNumberParameter({ most: 50, fallback: 20 }).describe(
  'How many editions a page holds.',
)

/** The number of an edition to compare with. */
export const diffParameter = z
  .preprocess(toNumber, z.int({ error: notANumber }).min(1, notANumber).max(mostNumber, notANumber))
  .optional()
  .describe('The number of another edition: answers what changed from that one to this.')

/** A parameter that means something by being there, whatever its value. */
export const flagParameter = z
  .string('stands alone, or has one value.')
  .overwrite(() => '')
  .optional()

/** One of a few words; the first of them where none is named. */
export function choiceParameter<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
) {
  const list = choices.map((choice) => `\`${choice}\``).join(', ')
  const [first] = choices
  return z.enum(choices, `is not one of ${list}.`).default(first as Choices[number])
}

/**
 * What a request asks, checked against what its address takes. A parameter that the address does
 * not know is refused: a typing mistake is told, not ignored.
 *
 * @throws BAD_PARAMETER, which names the first parameter that is wrong
 */
export function readQuery<Query extends z.ZodObject>(req: Request, schema: Query): z.output<Query> {
  const known = Object.keys(schema.shape)
  const unknown = Object.keys(req.query).find((name) => !known.includes(name))
  if (unknown !== undefined) throw badParameter(unknown, describeKnown(known))
  return parse(schema, req.query)
}

/** The locale asked for, canonical; `null` where none is named. @throws BAD_PARAMETER */
export const readLocale = (locale: unknown): string | null =>
  parse(z.object({ locale: localeParameter }), { locale }).locale ?? null

/** `page` and `limit` of a list. @throws BAD_PARAMETER */
export const readPaging = (query: { page?: unknown; limit?: unknown }) =>
  parse(z.object({ page: pageParameter, limit: limitParameter }), query)

function describeKnown(known: string[]): string {
  if (known.length === 0) return 'is not known here. This address takes no parameters.'
  return `is not known here. This address takes ${known.map((name) => `\`${name}\``).join(', ')}.`
}

function parse<Query extends z.ZodObject>(schema: Query, query: unknown): z.output<Query> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badParameter(String(issue?.path[0]), issue?.message ?? 'cannot be read.')
}

/**
 * The tags that programs may count on: the languages editors choose from, each alone or with a
 * country. More are taken (scripts, variants, further languages), and no pattern could list them.
 */
function describeKnownTags(): string {
  const tags = languageCodes.filter(isLocale)
  const countries = countryCodes.filter((country) => isLocale(`en-${country}`))
  // Languages that CLDR does not know stand alone.
  const mayHaveCountry = (tag: string) => !tag.includes('-') && isLocale(`${tag}-PL`)
  const languages = tags.filter(mayHaveCountry).join('|')
  const alone = tags.filter((tag) => !mayHaveCountry(tag)).join('|')
  return `^(?:(?:${languages})(?:-(?:${countries.join('|')}))?|${alone})$`
}

/** In an address a number is text; GraphQL gives it as one. */
function wholeNumberParameter({ most, fallback }: { most: number; fallback: number }) {
  const error = `must be a whole number from 1 to ${most}.`
  return z.preprocess(toNumber, z.int({ error }).min(1, error).max(most, error)).default(fallback)
}

function toNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return /^\d{1,9}$/.test(value) ? Number(value) : null
}
