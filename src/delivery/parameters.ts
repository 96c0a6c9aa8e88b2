import type { Request } from 'express'

import { canonicalizeLocale } from '../domain/locales.js'
import { badParameter } from '../errors.js'

/** How many films one page of a list may hold. */
export const listLimits = { default: 20, most: 100 } as const

/** Farther than any catalogue reaches; a page beyond the end is empty, beyond this a mistake. */
const lastPage = 1_000_000

/** The locale asked for, canonical; `null` where none is named. @throws BAD_PARAMETER */
export function readLocale(value: unknown): string | null {
  if (value === undefined) return null
  const locale = typeof value === 'string' ? canonicalizeLocale(value) : null
  if (locale) return locale
  throw badParameter('locale', 'is not a language tag (BCP-47) such as `pl` or `pt-BR`.')
}

/** `page` and `limit` of a list. @throws BAD_PARAMETER */
export function readPaging(query: { page?: unknown; limit?: unknown }): {
  page: number
  limit: number
} {
  return {
    page: readWholeNumber('page', query.page, { fallback: 1, most: lastPage }),
    limit: readWholeNumber('limit', query.limit, {
      fallback: listLimits.default,
      most: listLimits.most,
    }),
  }
}

/** One of a few words. @throws BAD_PARAMETER */
export function readChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0]
  const found = choices.find((choice) => choice === value)
  if (found) return found
  throw badParameter(name, `is not one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`)
}

/** Refuses a parameter that the address does not know: a typing mistake is told, not ignored. */
export function refuseUnknown(req: Request, known: string[]): void {
  const unknown = Object.keys(req.query).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const list = known.map((name) => `\`${name}\``).join(', ')
  throw badParameter(unknown, `is not known here. This address takes ${list}.`)
}

function readWholeNumber(
  name: string,
  value: unknown,
  { fallback, most }: { fallback: number; most: number },
): number {
  if (value === undefined) return fallback
  const number = typeof value === 'number' ? value : Number(isDigits(value) ? value : NaN)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw badParameter(name, `must be a whole number from 1 to ${most}.`)
}

const isDigits = (value: unknown) => typeof value === 'string' && /^\d{1,9}$/.test(value)
