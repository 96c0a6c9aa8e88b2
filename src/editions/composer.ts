import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'

import type { Outbox, Rendition } from '../payload-types.js'
import { findAffectedFilms } from './affected-films.js'
import { composeContent, hashContent } from './compose.js'
import type { Edition, EditionContent } from './content.js'
import { readFilmRecord, type FilmRecord } from './record.js'
import { renditionRecipes } from './rendition-keeper.js'
import { findNewestEdition } from './edition-rows.js'

export interface ComposerDeps {
  payload: Payload
  now: () => Date
  ensureRenditions: (sha256: string) => Promise<Rendition[]>
  /** Told of each edition once it is kept. */
  onEdition: (edition: Edition) => void
}

/**
 * Turns what waits in the outbox into editions, one film at a time, and clears what it dealt
 * with. A crash at any point leaves the rows, and composing again finds nothing changed.
 */
export async function composePending(deps: ComposerDeps): Promise<void> {
  const rows = await readOutbox(deps.payload)
  const rowIdsByFilm = new Map<string, string[]>()
  const withoutFilm: string[] = []
  for (const row of rows) {
    const films = await findAffectedFilms(deps.payload, row)
    if (films.length === 0) withoutFilm.push(row.id)
    for (const film of films) rowIdsByFilm.set(film, [...(rowIdsByFilm.get(film) ?? []), row.id])
  }
  for (const filmId of rowIdsByFilm.keys()) await composeFilm(deps, filmId)
  // A row may touch several films: it goes only when all of them are done.
  const done = [...withoutFilm, ...new Set([...rowIdsByFilm.values()].flat())]
  await clearOutbox(deps.payload, done)
}

/** Composes a film's next edition where something public changed; says whether it did. */
export async function composeFilm(deps: ComposerDeps, filmId: string): Promise<boolean> {
  const { payload } = deps
  const content = await readContent(deps, filmId)
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const newest = await findNewestEdition({ payload, filmId, req })
    const contentHash = hashContent(content)
    // A film never public leaves no edition behind when it is "unpublished".
    const isNews = newest ? newest.contentHash !== contentHash : content !== null
    if (!isNews) {
      await commitTransaction(req)
      return false
    }
    const edition: Edition = {
      filmId,
      slug: content?.film.slug ?? newest!.slug,
      number: (newest?.number ?? 0) + 1,
      at: deps.now().toISOString(),
      contentHash,
      content,
    }
    const { filmId: film, ...row } = edition
    await payload.create({
      collection: 'editions',
      data: {
        film,
        ...row,
        state: content ? 'public' : 'withdrawn',
        content: { value: content },
      } as never,
      depth: 0,
      // Editions are written by the composer alone.
      overrideAccess: true,
      req,
    })
    await commitTransaction(req)
    deps.onEdition(edition)
    return true
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function readContent(deps: ComposerDeps, filmId: string): Promise<EditionContent | null> {
  const { payload } = deps
  const record = await readFilmRecord({ payload, filmId, drafts: false })
  if (!record) return null
  for (const sha256 of listUnrendered(record)) {
    record.renditions.set(sha256, await deps.ensureRenditions(sha256))
  }
  return composeContent(record)
}

function listUnrendered(record: FilmRecord): string[] {
  return record.stills.flatMap(({ sha256 }) => {
    if (!sha256) return []
    const made = new Set(record.renditions.get(sha256)?.map(({ recipe }) => recipe))
    return renditionRecipes.every((recipe) => made.has(recipe)) ? [] : [sha256]
  })
}

async function readOutbox(payload: Payload): Promise<Outbox[]> {
  const { docs } = await payload.find({
    collection: 'outbox',
    sort: 'id',
    depth: 0,
    limit: 2000,
    pagination: false,
    overrideAccess: true,
  })
  return docs
}

async function clearOutbox(payload: Payload, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await payload.delete({
    collection: 'outbox',
    where: { id: { in: ids } },
    depth: 0,
    overrideAccess: true,
  })
}
