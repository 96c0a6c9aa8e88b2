import { readOverRest } from './read-over-rest.js'
import type { ReadableSlug } from './read.js'

/** A document that a row names by its id; `null` where it is gone or not this person's to see. */
export type RelatedDoc = Record<string, unknown> | null

export interface RelatedDocs {
  /** What is known of a document now; `undefined` while it is being asked for. */
  peek: (id: string) => RelatedDoc | undefined
  /** Has it asked for, together with all others that are wanted in the same moment. */
  want: (id: string) => void
  /** Asks for it again, since it was saved. */
  forget: (id: string) => void
  /** Calls back after each answer, until the returned function is called. */
  subscribe: (onAnswer: () => void) => () => void
}

/** How many ids fit into one address beside everything else in it. */
const idsAtOnce = 100

/**
 * What the rows of a page say of other documents: forty rows ask together, once, and the answer
 * is kept for the page.
 */
export function createRelatedDocs(collection: ReadableSlug, select: string[]): RelatedDocs {
  const known = new Map<string, RelatedDoc>()
  const wanted = new Set<string>()
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  let isPlanned = false

  async function ask(ids: string[]): Promise<void> {
    const where = { id: { in: ids.join(',') } }
    try {
      const { docs } = await readOverRest<{ id: string }>(collection, {
        where,
        drafts: true,
        select,
        limit: ids.length,
      })
      const found = new Map(docs.map((doc) => [doc.id, doc]))
      for (const id of ids) known.set(id, found.get(id) ?? null)
    } catch (error) {
      // A row without a name can still be edited; the next row that wants it asks again.
      console.warn(`Names of ${collection} could not be read.`, error)
    } finally {
      for (const id of ids) asked.delete(id)
      for (const listener of listeners) listener()
    }
  }

  function askForWanted(): void {
    isPlanned = false
    const ids = [...wanted]
    wanted.clear()
    for (const id of ids) asked.add(id)
    for (let at = 0; at < ids.length; at += idsAtOnce) void ask(ids.slice(at, at + idsAtOnce))
  }

  function want(id: string): void {
    if (known.has(id) || asked.has(id) || wanted.has(id)) return
    wanted.add(id)
    if (isPlanned) return
    isPlanned = true
    setTimeout(askForWanted)
  }

  return {
    peek: (id) => known.get(id),
    want,
    forget(id) {
      if (known.delete(id)) want(id)
    },
    subscribe(onAnswer) {
      listeners.add(onAnswer)
      return () => listeners.delete(onAnswer)
    },
  }
}
