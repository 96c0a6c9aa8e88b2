import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { StillRequest } from './draw-still.js'

interface Sourced<Value> {
  value: Value
  source: string
  /** Values that others published instead, each with who did. */
  others?: Record<string, string>
}

export interface SampleStill {
  id: string
  scene: StillRequest['scene']
  seed: number
  role: string
  captions: { en: string; pl: string }
  alts: { en: string; pl: string }
}

/** `film.json` as it was collected, and the drawn stills that stand in for photographs. */
export interface SampleFilm {
  slug: string
  originalTitle: Sourced<string>
  titles: Record<'en' | 'pl' | 'uk', Sourced<string>>
  year: Sourced<number>
  runtimeMinutes: Sourced<number>
  kind: string
  countries: Sourced<string[]>
  spokenLanguages: Sourced<string[]>
  sourceLocale: string
  credits: {
    job: string
    name: string
    nameForms?: Record<string, string>
    source: string
    others?: string[]
  }[]
  companies: { role: string; name: string; country?: string; source: string }[]
  laurels: {
    festival: string
    country: string
    city: string
    year: number
    section?: string
    award?: string
    result: string
    note?: string
    source: string
  }[]
  screenings: {
    festival: string
    day: string
    timeZone: string
    premiere: string
    source: string
  }[]
  stills: SampleStill[]
}

export async function readSampleFilm(): Promise<SampleFilm> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(import.meta.dirname, name), 'utf8'))
  const film = (await read('film.json')) as Omit<SampleFilm, 'stills'>
  return { ...film, stills: (await read('stills.json')) as SampleStill[] }
}

interface SourceRow {
  fact: string
  stated: string
  source: string
  isOurs: boolean
}

/** Who published which value of which fact, ours first, disagreements kept. */
export function listSources(film: SampleFilm): SourceRow[] {
  const { titles, originalTitle, year, runtimeMinutes, countries, spokenLanguages } = film
  return [
    ...rowsOf('originalTitle', originalTitle),
    ...Object.entries(titles).flatMap(([locale, title]) => rowsOf(`title (${locale})`, title)),
    ...rowsOf('year', year),
    ...rowsOf('runtimeMinutes', runtimeMinutes),
    ...rowsOf('countries', countries),
    ...rowsOf('spokenLanguages', spokenLanguages),
    ...film.credits.flatMap(({ job, name, source, others = [] }) => [
      { fact: `credit: ${job}`, stated: name, source, isOurs: true },
      ...others.map((other) => ({
        fact: `credit: ${job}`,
        stated: other,
        source: 'another spelling in use',
        isOurs: false,
      })),
    ]),
    ...film.companies.map(({ role, name, source }) => ({
      fact: `company: ${role}`,
      stated: name,
      source,
      isOurs: true,
    })),
    ...film.laurels.map(({ festival, year: given, section, award, result, note, source }) => ({
      fact: 'laurel',
      stated: [festival, given, section, award, result, note].filter(Boolean).join(', '),
      source,
      isOurs: true,
    })),
    ...film.screenings.map(({ festival, day, premiere, source }) => ({
      fact: 'screening',
      stated: [festival, day, `${premiere} premiere`].join(', '),
      source,
      isOurs: true,
    })),
  ]
}

function rowsOf(fact: string, { value, source, others = {} }: Sourced<unknown>): SourceRow[] {
  const stated = Array.isArray(value) ? value.join(' ') : String(value)
  return [
    { fact, stated, source, isOurs: true },
    ...Object.entries(others).map(([other, who]) => ({
      fact,
      stated: other,
      source: who,
      isOurs: false,
    })),
  ]
}
