import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'

import {
  enterContacts,
  enterLaurels,
  enterPeople,
  enterScreenings,
  enterTerms,
} from './enter-sample-directory.js'
import { enterStills, stillId } from './enter-sample-stills.js'
import { enter, find, idOf, sampleFilmId, type Entering } from './entering.js'
import { listSources, readSampleFilm, type SampleFilm } from './sample-record.js'

/** Whether the sample film belongs here: nothing is kept yet, or an earlier run was cut short. */
export async function needsSampleFilm(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'films', overrideAccess: true })
  return totalDocs === 0 || isHalfEntered(payload)
}

/**
 * Enters *We Will Not Fade Away*: facts with their sources, credits, laurels, both synopses word
 * for word, and twelve drawn stills. Creates what is missing and changes nothing that is there;
 * once the film has been published, it leaves everything alone. Says whether it did anything.
 */
export async function enterSampleFilm(entering: Entering): Promise<boolean> {
  const { payload, onProgress } = entering
  const exists = await find(payload, 'films', sampleFilmId)
  if (exists && !(await isHalfEntered(payload))) {
    onProgress('The sample film is there already; nothing was changed.')
    return false
  }
  const film = await readSampleFilm()
  const termsId = await enterTerms(payload)
  await enterPeople(payload, film)
  await enterContacts(payload, film)
  await enterFilm(payload, film)
  await enterLaurels(payload, film)
  await enterScreenings(payload, film)
  await enterStills(entering, { film, termsId })
  await enterTranslations(payload, film)
  await payload.update({
    collection: 'films',
    id: sampleFilmId,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: true,
  })
  onProgress('The sample film is entered and published.')
  return true
}

/** The film is published last: one that never was, and has no edition, was cut short. */
async function isHalfEntered(payload: Payload): Promise<boolean> {
  const film = await find(payload, 'films', sampleFilmId)
  if (!film || film._status === 'published') return false
  const { totalDocs } = await payload.count({
    collection: 'editions',
    where: { film: { equals: sampleFilmId } },
    overrideAccess: true,
  })
  return totalDocs === 0
}

const enterFilm = (payload: Payload, film: SampleFilm): Promise<string> =>
  enter(payload, 'films', {
    id: sampleFilmId,
    _status: 'draft',
    slug: film.slug,
    originalTitle: film.originalTitle.value,
    sourceLocale: film.sourceLocale,
    year: film.year.value,
    runtimeMinutes: film.runtimeMinutes.value,
    kind: film.kind,
    countries: film.countries.value,
    spokenLanguages: film.spokenLanguages.value,
    credits: film.credits.map(({ job, name }) => ({ job, person: idOf('person', name) })),
    companies: film.companies.map(({ role, name }) => ({ role, contact: idOf('contact', name) })),
    sources: listSources(film),
  })

/** English and Polish as the film team wrote them; Ukrainian waits for its translator. */
async function enterTranslations(payload: Payload, film: SampleFilm): Promise<void> {
  const captionsIn = (locale: 'en' | 'pl') =>
    film.stills.map((still) => ({
      still: stillId(still),
      caption: still.captions[locale],
      alt: still.alts[locale],
    }))
  const id = (locale: string) => idOf('translation', locale)
  const { titles } = film
  await enter(payload, 'translations', {
    id: id('en'),
    film: sampleFilmId,
    locale: 'en',
    title: titles.en.value,
    synopsisLong: await readText('synopsis.en.txt'),
  })
  await enter(payload, 'translations', {
    id: id('pl'),
    film: sampleFilmId,
    locale: 'pl',
    title: titles.pl.value,
    synopsisLong: await readText('synopsis.pl.txt'),
    captions: captionsIn('pl'),
  })
  await enter(payload, 'translations', {
    id: id('uk'),
    _status: 'draft',
    film: sampleFilmId,
    locale: 'uk',
    title: titles.uk.value,
    step: 'translating',
  })
}

const readText = async (name: string): Promise<string> =>
  (await readFile(join(import.meta.dirname, name), 'utf8')).replace(/\n+$/, '')
