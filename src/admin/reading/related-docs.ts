import { readOverRest } from './read-over-rest.js'
import type { ReadableSlug } from './read.js'
import { RequestError } from './request-json.js'

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
  const asked = new Set<string>()
  const listeners = new Set<() => void>()

  async function ask(ids: string[]): Promise<void> {
    const found = await readByIds({ collection, select, ids })
    for (const id of ids) {
      if (found) known.set(id, found.get(id) ?? null)
      asked.delete(id)
    }
    for (const listener of listeners) listener()
  }

  const gather = createGathering(ask)
  function want(id: string): void {
    if (known.has(id) || asked.has(id)) return
    asked.add(id)
    gather(id)
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

/** Hands on together what is gathered in one turn of the event loop, as many as fit at once. */
function createGathering(handOn: (ids: string[]) => Promise<void>): (id: string) => void {
  const gathered: string[] = []
  return (id) => {
    if (gathered.push(id) > 1) return
    setTimeout(() => {
      while (gathered.length > 0) void handOn(gathered.splice(0, idsAtOnce))
    })
  }
}

/** `null` where they could not be read: a row without a name can still be edited. */
async function readByIds(args: {
  collection: ReadableSlug
  select: string[]
  ids: string[]
}): Promise<Map<string, RelatedDoc> | null> {
  const { collection, select, ids } = args
  try {
    const { docs } = await readOverRest<{ id: string }>(collection, {
      where: { id: { in: ids.join(',') } },
      drafts: true,
      select,
      limit: ids.length,
    })
    return new Map(docs.map((doc) => [doc.id, doc]))
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    console.warn(`Names of ${collection} could not be read.`, error)
    return null
  }
}
