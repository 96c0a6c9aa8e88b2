import type { Payload } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import { renditionKey, renditions, type RenderedRendition } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import type { Rendition } from '../payload-types.js'
import { takenField } from '../work/taken-field.js'

/** How each rendition is made now; a row kept under another recipe is out of date. */
export const renditionRecipes: string[] = renditions.map(renditionKey)

interface Renderer {
  render(args: { sha256: string }): Promise<RenderedRendition[]>
}

export interface RenditionKeeperDeps {
  renderer: Renderer
  storage: Pick<BlobStorage, 'stat'>
}

/**
 * Makes and remembers the renditions of an original. Rendering runs outside any transaction; a
 * row is written once its blob is whole, so a crash in between only means rendering again.
 */
export function createRenditionKeeper({ renderer, storage }: RenditionKeeperDeps) {
  const underWay = new Map<string, Promise<Rendition[]>>()

  function make(payload: Payload, source: string): Promise<Rendition[]> {
    const already = underWay.get(source)
    if (already) return already
    const making = renderAndKeep(payload, source, renderer).finally(() => underWay.delete(source))
    underWay.set(source, making)
    return making
  }

  /** Whether every rendition is made, and its bytes are in the storage. */
  async function isWhole(payload: Payload, source: string): Promise<boolean> {
    const kept = await findCurrent(payload, source)
    return isComplete(kept) && (await areStored(kept, storage))
  }

  return {
    /** The renditions of an original, by their rows: made now where a row is missing. */
    async ensure(payload: Payload, source: string): Promise<Rendition[]> {
      const kept = await findCurrent(payload, source)
      return isComplete(kept) ? kept : make(payload, source)
    },

    isWhole,

    /** As `ensure`, but looks for the bytes too: makes those again that the storage lost. */
    async makeGood(payload: Payload, source: string): Promise<void> {
      if (!(await isWhole(payload, source))) await make(payload, source)
    },
  }
}

/** Every original that a still or an artwork names, in its published form or in its newest draft. */
export async function* listOriginals(payload: Payload): AsyncIterable<string> {
  const seen = new Set<string>()
  const places = (['stills', 'artworks'] as const).flatMap((collection) =>
    [false, true].map((drafts) => ({ collection, drafts })),
  )
  for (const { collection, drafts } of places) {
    for (let page = 1; ; page++) {
      const { docs, hasNextPage } = await payload.find({
        collection,
        draft: drafts,
        depth: 0,
        limit: 200,
        page,
        sort: 'id',
        select: { sha256: true },
        // The system looks after every file, whoever may see it.
        overrideAccess: true,
      })
      for (const { sha256 } of docs) {
        if (sha256 && !seen.has(sha256)) yield sha256
        if (sha256) seen.add(sha256)
      }
      if (!hasNextPage) break
    }
  }
}

const isComplete = (rows: Rendition[]): boolean => rows.length === renditionRecipes.length

async function areStored(rows: Rendition[], storage: RenditionKeeperDeps['storage']) {
  const found = await Promise.all(rows.map(({ sha256 }) => storage.stat(sha256)))
  return found.every((blob, index) => blob?.bytes === rows[index]?.bytes)
}

async function findCurrent(payload: Payload, source: string): Promise<Rendition[]> {
  const { docs } = await payload.find({
    collection: 'renditions',
    where: { and: [{ source: { equals: source } }, { recipe: { in: renditionRecipes } }] },
    depth: 0,
    limit: renditionRecipes.length,
    pagination: false,
    // Renditions are the system's own rows; nobody reads them by themselves.
    overrideAccess: true,
  })
  return docs
}

async function renderAndKeep(
  payload: Payload,
  source: string,
  renderer: Renderer,
): Promise<Rendition[]> {
  const rendered = await renderer.render({ sha256: source })
  const kept = new Map((await findCurrent(payload, source)).map((row) => [row.recipe, row]))
  for (const rendition of rendered) {
    const row = kept.get(rendition.recipe)
    const data = { source, ...rendition }
    // The same recipe gives other bytes only where the library that renders has changed.
    if (row && row.sha256 !== rendition.sha256) {
      await payload.update({ collection: 'renditions', id: row.id, data, ...asSystem })
    }
    if (!row) await insert(payload, data)
  }
  return findCurrent(payload, source)
}

/** Another process may have made the same meanwhile: the index lets one of the two in. */
async function insert(payload: Payload, data: object): Promise<void> {
  try {
    const row = { id: createUuidV7(), ...data }
    await payload.db.create({ collection: 'renditions', data: row, returning: false })
  } catch (error) {
    if (takenField(error) === null) throw error
  }
}

const asSystem = { depth: 0, overrideAccess: true } as const
