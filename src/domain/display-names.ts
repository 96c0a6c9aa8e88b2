/** What Unicode's CLDR can name: languages, countries and scripts. */
export type NamedThing = 'language' | 'region' | 'script'

/**
 * The CLDR name of a code in one locale, or `null` where CLDR has none there. Malformed codes are
 * for the caller to refuse first: `Intl.DisplayNames` throws a `RangeError` on them.
 */
export function findCldrName(args: {
  type: NamedThing
  code: string
  inLocale: string
}): string | null {
  const { type, code, inLocale } = args
  return namesIn(type, inLocale)?.of(code) ?? null
}

/** Making a `DisplayNames` costs far more than asking it; pages ask hundreds of times. */
const kept = new Map<string, Intl.DisplayNames | null>()
/** Locales come from readers too, so that what is kept must not grow with them. */
const maxKept = 200

function namesIn(type: NamedThing, inLocale: string): Intl.DisplayNames | null {
  const key = `${type} ${inLocale}`
  const found = kept.get(key)
  if (found !== undefined) return found
  if (kept.size >= maxKept) kept.clear()
  const made = createNames(type, inLocale)
  kept.set(key, made)
  return made
}

/** `null` where CLDR does not speak the locale: `Intl` would answer in the machine's own language. */
function createNames(type: NamedThing, inLocale: string): Intl.DisplayNames | null {
  const isSpoken = Intl.DisplayNames.supportedLocalesOf([inLocale]).length > 0
  return isSpoken ? new Intl.DisplayNames([inLocale], { type, fallback: 'none' }) : null
}
