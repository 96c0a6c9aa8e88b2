import { fallbackChain, pickText } from '../domain/locales.js'
import { approvedNameFor } from '../domain/people.js'
import type { EditionContent, EditionTranslation, TextsByLocale } from './content.js'
import type { PressKit } from './press-kit.js'

/** A text as found; `locale` is `null` where nobody said which language it is in. */
interface Found {
  text: string
  locale: string | null
}

/** Reads an edition's texts as one person: in their language where there is one, else along the fallback. */
export interface EditionReader {
  /** A text that is always in some language. */
  pick(texts: TextsByLocale): { text: string; locale: string } | null
  /** The name of a thing, which may stand in no stated language (`und`). */
  pickTitle(texts: TextsByLocale): Found | null
  /** A person's name, in letters that the reader reads where there are such. */
  pickName(names: TextsByLocale): string | null
  /** One field of the published translations. */
  read(field: keyof EditionTranslation): { text: string; locale: string } | null
  readTitle(): { text: string; locale: string }
  readTexts(): PressKit['texts']
}

export function createEditionReader(content: EditionContent, locale: string): EditionReader {
  const { sourceLocale, originalTitle } = content.film
  const orderLocales = (available: string[]) =>
    fallbackChain({ requested: locale, source: sourceLocale, available })
  const pick: EditionReader['pick'] = (texts) => pickText(texts, orderLocales(Object.keys(texts)))
  const chain = orderLocales(Object.keys(content.translations))
  const read: EditionReader['read'] = (field) => {
    const tag = chain.find((available) => content.translations[available]?.[field])
    const text = tag && content.translations[tag]?.[field]
    return text ? { text, locale: tag } : null
  }
  return {
    pick,
    pickTitle: ({ und, ...inLocales }) => {
      if (und === undefined) return pick(inLocales)
      // A name without a stated language stands before one in a language nobody asked for.
      const asked = Object.entries(inLocales).filter(([tag]) => isAsked(tag, locale))
      return pick(Object.fromEntries(asked)) ?? { text: und, locale: null }
    },
    pickName: (names) => pickName(names, [locale, sourceLocale, 'en']),
    read,
    readTitle: () => read('title') ?? { text: originalTitle, locale: sourceLocale },
    readTexts: () => ({
      tagline: read('tagline'),
      logline: read('logline'),
      synopsisShort: read('synopsisShort'),
      synopsisMedium: read('synopsisMedium'),
      synopsisLong: read('synopsisLong'),
      directorsStatement: read('directorsStatement'),
    }),
  }
}

/**
 * Every form in an edition is approved: composing left the others out. The name in no language,
 * where there is one, gives way only to the form in the reader's own.
 */
function pickName({ und, ...forms }: TextsByLocale, chain: [string, ...string[]]): string | null {
  const nameForms = Object.entries(forms).map(([locale, form]) => ({
    locale,
    form,
    approved: true,
  }))
  const person = { name: und ?? '', nameApproved: und !== undefined, nameForms }
  return approvedNameFor(person, und === undefined ? chain : [chain[0]])?.text ?? null
}

const isAsked = (tag: string, locale: string) => tag.split('-')[0] === locale.split('-')[0]
