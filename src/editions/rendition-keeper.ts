import type { Payload } from 'payload'

import { renditionKey, renditions, type RenderedRendition } from '../../media/index.js'
import type { Rendition } from '../payload-types.js'

/** How each rendition is made now; a row kept under another recipe is out of date. */
export const renditionRecipes: string[] = renditions.map(renditionKey)

interface Renderer {
  render(args: { sha256: string }): Promise<RenderedRendition[]>
}

/**
 * Makes and remembers the renditions of an original. Rendering runs outside any transaction; a
 * row is written once its blob is whole, so a crash in between only means rendering again.
 */
export function createRenditionKeeper({ renderer }: { renderer: Renderer }) {
  const underWay = new Map<string, Promise<Rendition[]>>()

  async function ensure(payload: Payload, source: string): Promise<Rendition[]> {
    const kept = await findCurrent(payload, source)
    if (kept.length === renditionRecipes.length) return kept
    const already = underWay.get(source)
    if (already) return already
    const making = makeMissing(payload, source, renderer).finally(() => underWay.delete(source))
    underWay.set(source, making)
    return making
  }

  return { ensure }
}

/** Every original that a still names, in its published form or in any version. */
export async function* listOriginals(payload: Payload): AsyncIterable<string> {
  const seen = new Set<string>()
  for (const drafts of [false, true]) {
    for (let page = 1; ; page++) {
      const { docs, hasNextPage } = await payload.find({
        collection: 'stills',
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

async function makeMissing(
  payload: Payload,
  source: string,
  renderer: Renderer,
): Promise<Rendition[]> {
  const rendered = await renderer.render({ sha256: source })
  const kept = new Set((await findCurrent(payload, source)).map((row) => row.recipe))
  for (const rendition of rendered.filter(({ recipe }) => !kept.has(recipe))) {
    await payload.create({
      collection: 'renditions',
      data: { source, ...rendition },
      depth: 0,
      overrideAccess: true,
    })
  }
  return findCurrent(payload, source)
}
