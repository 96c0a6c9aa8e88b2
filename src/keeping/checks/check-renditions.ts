import { isMediaError } from '../../../media/index.js'
import type { Rendition } from '../../payload-types.js'
import { listOriginals, renditionRecipes } from '../../editions/rendition-keeper.js'
import { agree, sayCount } from '../say-counts.js'
import { mendOrTell, type Check, type Examined } from './check.js'
import { readDocuments } from './documents.js'

/** Every original has all its renditions, each with its row and its bytes. */
export const checkRenditions: Check = async (examined, tell) => {
  const { payload, storage } = examined
  const rows = new Map<string, Rendition[]>()
  for await (const doc of readDocuments(payload, 'renditions')) {
    const row = doc as unknown as Rendition
    rows.set(row.source, [...(rows.get(row.source) ?? []), row])
  }
  let originals = 0
  for await (const source of listOriginals(payload)) {
    originals += 1
    const lost = await describeLost(examined, rows.get(source) ?? [])
    // Without the original nothing can be made; the files are looked at by themselves.
    if (!lost || !(await storage.stat(source))) continue
    await mendOrTell({
      examined,
      tell,
      problem: `The picture ${source} ${lost}.`,
      done: 'They were made.',
      mend: () => make(examined, source),
    })
  }
  return `${sayCount(originals, 'original')} and ${agree(originals, 'their')} renditions were looked at.`
}

async function describeLost({ storage }: Examined, rows: Rendition[]): Promise<string | null> {
  const current = rows.filter(({ recipe }) => renditionRecipes.includes(recipe))
  if (current.length < renditionRecipes.length) return 'lacks renditions'
  for (const { name, sha256, bytes } of current) {
    if ((await storage.stat(sha256))?.bytes !== bytes) return `has lost the bytes of its ${name}`
  }
  return null
}

async function make({ makeRenditions }: Examined, source: string): Promise<boolean> {
  try {
    await makeRenditions(source)
    return true
  } catch (error) {
    if (isMediaError(error)) throw error
    throw new Error('the picture could not be rendered', { cause: error })
  }
}
