import type { Payload } from 'payload'

import { composeFilm } from '../../src/editions/composer.js'
import type { Edition, EditionContent } from '../../src/editions/content.js'
import {
  findLastSequence,
  findNewestEdition,
  insertEdition,
} from '../../src/editions/edition-rows.js'
import type { Services } from '../../src/server/services.js'
import {
  buildFilm,
  buildLaurel,
  buildStill,
  buildTerms,
  buildTranslation,
} from '../../src/testing/builders.js'
import { drawStill } from '../sample-film/draw-still.js'
import { enterSampleFilm } from '../sample-film/enter-sample-film.js'
import { sampleFilmId } from '../sample-film/entering.js'

/** The languages of the made-up films. */
export const locales = ['en', 'pl', 'uk', 'fr', 'de', 'es'] as const

/** The made-up film of a number; the first is real, the others are editions alone. */
export const slugOf = (number: number): string => `made-up-${number}`

export interface MadeSite {
  sampleSlug: string
  largest: { id: string; slug: string }
  /** How long it took to compose the largest film, each time after a change of it. */
  composingMs: number[]
  /** The length of the largest film's content as JSON. */
  contentBytes: number
}

interface Deps {
  payload: Payload
  services: Services
}

/**
 * The sample film; a film with thirty stills in six languages, entered as an editor would; and as
 * many editions of that size under other names as make a catalogue.
 */
export async function makeSite(
  deps: Deps,
  { films, stills, composeTimes }: { films: number; stills: number; composeTimes: number },
): Promise<MadeSite> {
  await enterSampleFilm({ ...deps, draw: drawStill, onProgress: () => {} })
  await compose(deps, sampleFilmId)
  const sample = await findNewestEdition({ payload: deps.payload, filmId: sampleFilmId })
  const largest = await enterLargest(deps, stills)
  await compose(deps, largest.id)
  const composingMs = await timeComposing(deps, largest.id, composeTimes)
  const edition = await findNewestEdition({ payload: deps.payload, filmId: largest.id })
  if (!sample || !edition?.content) throw new Error('The films were entered and have no edition.')
  for (let number = 2; number <= films; number += 1) await keepCopy(deps.payload, edition, number)
  const contentBytes = Buffer.byteLength(JSON.stringify(edition.content))
  return { sampleSlug: sample.slug, largest, composingMs, contentBytes }
}

async function enterLargest(deps: Deps, stills: number) {
  const slug = slugOf(1)
  const film = await buildFilm(deps, { slug, originalTitle: 'A made-up film' })
  const terms = (await buildTerms(deps)).id
  const stillIds: string[] = []
  for (let number = 0; number < stills; number += 1) {
    stillIds.push((await buildStill(deps, { film: film.id, terms })).id)
  }
  for (let number = 0; number < 5; number += 1) await buildLaurel(deps, { film: film.id })
  for (const locale of locales) {
    const write = (characters: number) => `${locale} words of some length `.repeat(characters / 24)
    await buildTranslation(deps, {
      ...{ film: film.id, locale, title: `A made-up film, ${locale}` },
      ...{ logline: write(140), synopsisShort: write(380), synopsisMedium: write(950) },
      ...{ synopsisLong: write(3800), directorsStatement: write(2000) },
      captions: stillIds.map((still) => ({ still, caption: write(140), alt: write(120) })),
    })
  }
  return { id: film.id, slug }
}

function compose({ payload, services }: Deps, filmId: string): Promise<unknown> {
  const ensureRenditions = (sha256: string) => services.renditions.ensure(payload, sha256)
  const { now, catalogue } = services
  return composeFilm(
    {
      payload,
      now,
      ensureRenditions,
      onEdition: (edition) => catalogue.add(edition),
      onOpening: () => {},
    },
    filmId,
  )
}

async function timeComposing(deps: Deps, filmId: string, times: number): Promise<number[]> {
  const tookMs: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    await deps.payload.update({
      collection: 'films',
      id: filmId,
      data: { runtimeMinutes: 60 + turn, _status: 'published' },
      depth: 0,
      overrideAccess: true,
    })
    const began = performance.now()
    await compose(deps, filmId)
    tookMs.push(performance.now() - began)
  }
  return tookMs
}

/** An edition as of another film, whose record is a draft: only what is public is of interest. */
async function keepCopy(payload: Payload, edition: Edition, number: number): Promise<void> {
  const slug = slugOf(number)
  const film = await payload.create({
    collection: 'films',
    data: { slug, originalTitle: `A made-up film ${number}`, sourceLocale: 'en' },
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  const content = copyContent(edition.content!, { filmId: film.id, slug, number })
  const sequence = (await findLastSequence(payload)) + 1
  const contentHash = `${edition.contentHash.slice(0, -8)}${String(number).padStart(8, '0')}`
  const at = new Date(Date.parse(edition.at) - number * 1000).toISOString()
  const copy = { filmId: film.id, slug, number: 1, sequence, at, contentHash, content }
  const taken = await insertEdition(payload, copy)
  if (taken !== null) throw new Error(`The ${taken} of ${slug} was taken by another edition.`)
}

function copyContent(
  content: EditionContent,
  { filmId, slug, number }: { filmId: string; slug: string; number: number },
): EditionContent {
  const film = { ...content.film, id: filmId, slug, originalTitle: `A made-up film ${number}` }
  const stills = content.stills.map((still, index) => ({ ...still, id: `${filmId}-${index}` }))
  return { ...content, film, stills }
}
