import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { v5 as createUuidV5 } from 'uuid'

import { ingestFile } from '../../collections/stills/ingest.js'
import type { Services } from '../../src/server/services.js'
import { drawStill } from './draw-still.js'
import { listSources, readSampleFilm, type SampleFilm, type SampleStill } from './sample-record.js'

interface Entering {
  payload: Payload
  services: Pick<Services, 'storage'>
  onProgress: (line: string) => void
}

/** Everything of the sample film has an id that follows from its name, so that a second run finds it. */
const namespace = '8f1d3a52-6c0b-4a57-9e64-2b7f0c1d9a3e'
const idOf = (kind: string, name: string) => createUuidV5(`${kind}:${name}`, namespace)
export const sampleFilmId = idOf('film', 'we-will-not-fade-away')

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

type Slug =
  'films' | 'translations' | 'stills' | 'laurels' | 'festivals' | 'people' | 'contacts' | 'terms'

async function find(payload: Payload, collection: Slug, id: string) {
  // The sample is entered by whoever runs the server, in nobody's name.
  return payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true })
}

/** Creates a document unless one with its id is there, whatever became of it since. */
async function enter(
  payload: Payload,
  collection: Slug,
  document: { id: string } & Record<string, unknown>,
  context: Record<string, unknown> = {},
): Promise<string> {
  if (await find(payload, collection, document.id)) return document.id
  await payload.create({
    collection,
    data: { _status: 'published', ...document } as never,
    depth: 0,
    overrideAccess: true,
    context,
  })
  return document.id
}

const enterTerms = (payload: Payload): Promise<string> =>
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

async function enterPeople(payload: Payload, film: SampleFilm): Promise<void> {
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

async function enterContacts(payload: Payload, film: SampleFilm): Promise<void> {
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

async function enterLaurels(payload: Payload, film: SampleFilm): Promise<void> {
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

async function enterStills(
  { payload, services, onProgress }: Entering,
  { film, termsId }: { film: SampleFilm; termsId: string },
): Promise<void> {
  for (const [index, still] of film.stills.entries()) {
    const id = stillId(still)
    if (await find(payload, 'stills', id)) continue
    onProgress(`  still ${index + 1} of ${film.stills.length}: ${still.captions.en}`)
    const data = await drawStill(still)
    const name = `${still.id}.jpg`
    const file = { name, data, mimetype: 'image/jpeg', size: data.byteLength }
    const ingested = await ingestFile({ storage: services.storage, file })
    await payload.create({
      collection: 'stills',
      data: {
        id,
        _status: 'published',
        film: sampleFilmId,
        role: still.role,
        caption: still.captions.en,
        alt: still.alts.en,
        credit: 'Drawn for Laurel',
        copyright: 'CC0 1.0',
        terms: termsId,
        rank: (index + 1) * 10,
      } as never,
      file,
      depth: 0,
      overrideAccess: true,
      context: { ingested },
    })
  }
}

const stillId = ({ id }: SampleStill) => idOf('still', id)

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
