import type { Film } from '../payload-types.js'
import type { EditionContent } from './content.js'

/** The fact sheet of a film, every missing fact as `null` or an empty list. */
export function composeFacts(film: Film): EditionContent['facts'] {
  const { technical, identifiers } = film
  return {
    year: film.year ?? null,
    runtimeMinutes: film.runtimeMinutes ?? null,
    kind: film.kind ?? null,
    genres: film.genres ?? [],
    countries: film.countries ?? [],
    spokenLanguages: film.spokenLanguages ?? [],
    technical: {
      aspectRatio: technical?.aspectRatio || null,
      sound: technical?.sound || null,
      colour: technical?.colour || null,
      formats: technical?.formats ?? [],
      frameRate: technical?.frameRate || null,
    },
    identifiers: {
      isan: identifiers?.isan || null,
      eidr: identifiers?.eidr || null,
      imdb: identifiers?.imdb || null,
    },
    links: (film.links ?? []).flatMap(({ label, url }) => (url ? [{ label, url }] : [])),
  }
}
