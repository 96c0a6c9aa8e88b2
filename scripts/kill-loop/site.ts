import type { Asker } from './asking.js'

/** A small site to be hard on: whose records are whose is known, so that each can be judged. */
export interface Site {
  token: string
  stillsFilm: Entry
  toggledFilm: Entry
  publishedText: Entry & { id: string }
  plannedText: Entry & { id: string }
  terms: string
}

interface Entry {
  filmId: string
  slug: string
}

export async function enterSite(asker: Asker, giveToken: (token: string) => void): Promise<Site> {
  const person = { name: 'A', email: 'a@example.org', password: 'a long enough one', role: 'admin' }
  const { body } = await asker.insist('POST', '/api/users/first-register', person)
  giveToken(String(body.token))
  const create = async (path: string, data: object) => {
    const json = { ...data, _status: 'published' }
    const answer = await asker.insist('POST', `/api/${path}`, json)
    if (answer.status === 201) return String(answer.body.doc?.id)
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  const enterFilm = async (slug: string) => {
    const film = {
      slug,
      originalTitle: `The ${slug}`,
      sourceLocale: 'en',
      year: 2023,
      runtimeMinutes: 90,
    }
    return {
      slug,
      filmId: await create('films', {
        ...film,
        kind: 'documentary',
        countries: ['UA'],
        spokenLanguages: ['uk'],
      }),
    }
  }
  const enterText = async (slug: string) => {
    const film = await enterFilm(slug)
    const text = { film: film.filmId, locale: 'en', title: slug, synopsisLong: 'A synopsis.' }
    const id = await create('translations', { ...text, tagline: 'Tagline 0.' })
    return { ...film, id }
  }
  return {
    token: String(body.token),
    stillsFilm: await enterFilm('film-stills'),
    toggledFilm: await enterFilm('film-toggled'),
    publishedText: await enterText('film-published'),
    plannedText: await enterText('film-planned'),
    terms: await create('terms', {
      name: 'Terms',
      text: [{ locale: 'en', text: 'For editorial use.' }],
    }),
  }
}
