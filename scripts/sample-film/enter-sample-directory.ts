import type { Payload } from 'payload'

import { enter, idOf, sampleFilmId } from './entering.js'
import type { SampleFilm } from './sample-record.js'

/** The terms under which the drawn stills may be used. */
export const enterTerms = (payload: Payload): Promise<string> =>
  enter(payload, 'terms', {
    id: idOf('terms', 'drawn placeholder'),
    name: 'Drawn placeholder (CC0)',
    licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
    text: [
      {
        locale: 'en',
        text: 'Drawn in code to stand in for photographs; not a still from the film. Free for any use, without asking. Do not print it as a picture of the film.',
      },
      {
        locale: 'pl',
        text: 'Rysunek wykonany kodem w zastępstwie fotografii; to nie kadr z filmu. Wolno używać dowolnie, bez pytania. Prosimy nie drukować jako kadru z filmu.',
      },
      {
        locale: 'uk',
        text: 'Намальовано кодом замість фотографій; це не кадр із фільму. Можна вільно використовувати без дозволу. Просимо не друкувати як кадр із фільму.',
      },
    ],
  })

/** The film's makers, each under the spelling its sources give. */
export async function enterPeople(payload: Payload, film: SampleFilm): Promise<void> {
  for (const credit of film.credits) {
    const forms = Object.entries(credit.nameForms ?? {})
    await enter(payload, 'people', {
      id: idOf('person', credit.name),
      name: credit.name,
      nameApproved: true,
      nameForms: forms.map(([locale, form]) => ({ locale, form, approved: true })),
    })
  }
}

/** The role a company has in the directory, where a film's own list is finer. */
const contactRoles: Record<string, string> = {
  production: 'production',
  'co-production': 'production',
  broadcaster: 'distribution',
  funder: 'funder',
  sales: 'sales',
}
const pressMayWriteTo = ['sales', 'production']

/** The companies behind the film; the press sees those it may write to. */
export async function enterContacts(payload: Payload, film: SampleFilm): Promise<void> {
  for (const company of film.companies) {
    await enter(payload, 'contacts', {
      id: idOf('contact', company.name),
      name: company.name,
      role: contactRoles[company.role] ?? 'production',
      country: company.country ?? null,
      isPublic: pressMayWriteTo.includes(company.role),
    })
  }
}

/** What festivals gave the film, and the festivals themselves. */
export async function enterLaurels(payload: Payload, film: SampleFilm): Promise<void> {
  for (const [index, laurel] of film.laurels.entries()) {
    const festival = await enter(payload, 'festivals', {
      id: idOf('festival', laurel.festival),
      title: laurel.festival,
      city: laurel.city,
      country: laurel.country,
    })
    await enter(payload, 'laurels', {
      id: idOf('laurel', `${laurel.festival} ${laurel.year} ${laurel.award ?? ''}`),
      film: sampleFilmId,
      festival,
      year: laurel.year,
      section: laurel.section ?? null,
      award: laurel.award ?? null,
      result: laurel.result.replaceAll(' ', '-'),
      rank: (index + 1) * 10,
      showOnPoster: laurel.result === 'winner' || laurel.festival === 'Berlinale',
    })
  }
}

/** Where the film was shown, as far as a source says so; none gives the hour. */
export async function enterScreenings(payload: Payload, film: SampleFilm): Promise<void> {
  for (const { festival, day, timeZone, premiere } of film.screenings) {
    await enter(payload, 'screenings', {
      id: idOf('screening', `${festival} ${day}`),
      film: sampleFilmId,
      festival: idOf('festival', festival),
      day,
      timeZone,
      premiere,
      audience: 'public',
    })
  }
}
