import { canonical, textOrNull } from './compose-texts.js'
import type { EditionContent } from './content.js'
import type { FilmRecord } from './record.js'

/** What the press wrote, word for word, each in its own language. */
export const composeQuotes = ({ quotes }: FilmRecord): EditionContent['quotes'] =>
  quotes.flatMap(({ id, locale, outlet, author, date, url, stars, starsOutOf, ...quote }) => {
    const text = textOrNull(quote.text)
    if (text === null) return []
    return [
      {
        id,
        text,
        locale: canonical(locale),
        outlet: outlet.trim(),
        author: textOrNull(author),
        date: date?.slice(0, 10) ?? null,
        url: textOrNull(url),
        stars: stars ?? null,
        starsOutOf: typeof stars === 'number' ? (starsOutOf ?? 5) : null,
      },
    ]
  })
