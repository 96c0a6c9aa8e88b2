import type { CollectionSlug } from 'payload'

import { companyRoleLabel } from '../../domain/company-roles.js'
import { jobLabel } from '../../domain/jobs.js'
import { pressFileKindLabel } from '../../domain/press-file-kinds.js'

/** How changes of one part of an edition are told. */
export interface Section {
  /** Whose plural (or singular) the part is called by. */
  calledBy: CollectionSlug | `films.${'credits' | 'companies'}`
  /** Where the form keeps each field, by the name that a change gives it. */
  fields: Record<string, string>
  /** Names what a thing stands under: a credit's job. */
  groupLabel?: (id: string, language: string) => string
}

/** One row for each part of an edition, by the first word of a change's path. */
export const sections: Record<string, Section> = {
  film: {
    calledBy: 'films',
    fields: { ...from('films', 'slug originalTitle sourceLocale'), embargo: 'films.embargo' },
  },
  facts: {
    calledBy: 'films',
    fields: {
      ...from('films', 'year runtimeMinutes kind genres countries spokenLanguages links'),
      ...from('films.technical', 'aspectRatio sound colour formats frameRate'),
      ...from('films.identifiers', 'isan eidr imdb'),
    },
  },
  texts: {
    calledBy: 'translations',
    fields: from(
      'translations',
      'title tagline logline synopsisShort synopsisMedium synopsisLong directorsStatement',
    ),
  },
  credits: {
    calledBy: 'films.credits',
    groupLabel: jobLabel,
    fields: { character: 'films.credits.character', names: 'people.name' },
  },
  companies: {
    calledBy: 'films.companies',
    groupLabel: companyRoleLabel,
    fields: from('contacts', 'country website creditLine'),
  },
  laurels: {
    calledBy: 'laurels',
    fields: {
      ...from('laurels', 'festival year section result showOnPoster'),
      ...from('festivals', 'city country'),
      awards: 'laurels.award',
    },
  },
  stills: {
    calledBy: 'stills',
    fields: {
      ...from('stills', 'role credit copyright takenOn terms embargo'),
      ...{ captions: 'stills.caption', alts: 'stills.alt', licenceUrl: 'terms.licenceUrl' },
    },
  },
  artworks: {
    calledBy: 'artworks',
    fields: {
      ...from('artworks', 'kind locale credit copyright embargo'),
      ...{ captions: 'artworks.caption', alts: 'artworks.alt' },
    },
  },
  files: {
    calledBy: 'press-files',
    groupLabel: pressFileKindLabel,
    fields: { ...from('press-files', 'locale ofVideo embargo'), titles: 'press-files.title' },
  },
  quotes: {
    calledBy: 'quotes',
    fields: from('quotes', 'text locale outlet author date url stars starsOutOf'),
  },
  screenings: {
    calledBy: 'screenings',
    fields: {
      ...from('screenings', 'festival venue city country timeZone premiere audience notes'),
      ...{ date: 'screenings.day', startsAt: 'screenings.time' },
    },
  },
  contacts: {
    calledBy: 'contacts',
    fields: from('contacts', 'role territory email phone website'),
  },
}

function from(place: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, `${place}.${name}`]))
}
