import { isShown } from './compose-withdrawn.js'
import type { FilmRecord } from './record.js'
import { renditionRecipes } from './rendition-keeper.js'

/**
 * The originals, by SHA-256, of which a rendition is still to be made. What is withdrawn needs no
 * picture: it must be able to go when its file is lost.
 */
export function listUnrendered(record: FilmRecord): string[] {
  const shown = [...record.stills, ...record.artworks].filter(isShown)
  return shown.flatMap(({ sha256 }) => {
    if (!sha256) return []
    const made = new Set(record.renditions.get(sha256)?.map(({ recipe }) => recipe))
    return renditionRecipes.every((recipe) => made.has(recipe)) ? [] : [sha256]
  })
}
