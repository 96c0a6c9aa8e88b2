import type { CollectionSlug, Payload } from 'payload'

import { asDated } from '../as-dated.js'
import { markVersion } from '../latest-version.js'
import { hasVersions, readBatches, readHistories, type Data, type Version } from '../rows.js'
import { agree, sayCount } from '../say-counts.js'
import { mendOrTell, type Check, type Examined, type Finding } from './check.js'
import { isThere, letWritesEnd, namedCollections, readNow } from './documents.js'
import { knowsDocument, knowsDocumentWithoutLost } from './knows-document.js'

type Tell = (finding: Finding) => void
type History = (Version & { id: string | number })[]

/**
 * Each document that has a history has one newest version, marked as the latest, no older than what
 * is published; and each version has a document. Where there are no transactions, a process that
 * is killed between two writes leaves it otherwise.
 */
export const checkVersions: Check = async (examined, tell) => {
  const { payload } = examined
  const looked = { documents: 0, versions: 0 }
  for (const slug of namedCollections(payload).filter((slug) => hasVersions(payload, slug))) {
    const suspects: unknown[] = []
    for await (const docs of readBatches(payload, slug)) {
      const { ids, versions } = await findSuspects(payload, slug, docs)
      looked.documents += docs.length
      looked.versions += versions
      suspects.push(...ids)
    }
    await mendHistories({ examined, tell, slug, ids: suspects })
    await mendOrphans({ examined, tell, slug })
  }
  return `${sayCount(looked.versions, 'version')} of ${sayCount(looked.documents, 'document')} ${agree(looked.versions, 'were')} compared with ${agree(looked.documents, 'them')}.`
}

/** Those documents whose history may be wrong, or may only be in the middle of a write. */
export async function findSuspects(
  payload: Payload,
  slug: CollectionSlug,
  docs: Data[],
): Promise<{ ids: unknown[]; versions: number }> {
  const histories = await readHistories(payload, slug, docs)
  const suspects = docs.filter((doc) =>
    describe({ payload, slug, doc, history: histories.get(doc.id) ?? [] }),
  )
  const versions = docs.reduce((sum, { id }) => sum + (histories.get(id)?.length ?? 0), 0)
  return { ids: suspects.map(({ id }) => id), versions }
}

/** Mends the histories that are still wrong once the writes of this moment are over. */
export async function mendHistories(args: {
  examined: Mending
  tell: Tell
  slug: CollectionSlug
  ids: unknown[]
}): Promise<void> {
  const { ids, ...rest } = args
  if (ids.length > 0) await letWritesEnd()
  for (const id of ids) await mendHistory({ ...rest, id })
}

type Mending = Pick<Examined, 'payload' | 'mayMend'>

const readHistory = async ({ payload }: Mending, slug: CollectionSlug, doc: Data) =>
  (await readHistories(payload, slug, [doc])).get(doc.id) ?? []

/** A document with its history. */
interface Described {
  payload: Payload
  slug: CollectionSlug
  doc: Data
  history: History
}

/** What is wrong with a history, or `null`. */
function describe({ payload, slug, doc, history }: Described): 'missing' | 'marks' | null {
  const newest = history.at(-1)
  const saidAt = newest?.version.updatedAt as string | undefined
  const isOlder = !newest || !saidAt || saidAt < (doc.updatedAt as string)
  if (isOlder && !knowsDocument({ payload, slug, doc, history })) return 'missing'
  const latest = history.filter((version) => version.latest === true)
  return latest.length === 1 && latest[0]!.updatedAt === newest?.updatedAt ? null : 'marks'
}

async function mendHistory(args: {
  examined: Mending
  tell: Tell
  slug: CollectionSlug
  id: unknown
}): Promise<void> {
  const { examined, tell, slug, id } = args
  const doc = await readNow(examined.payload, slug, id)
  const history = doc ? await readHistory(examined, slug, doc) : []
  if (!doc) return
  const described = { payload: examined.payload, slug, doc, history }
  const problem = describe(described)
  if (!problem) return
  const name = `${slug} ${String(id)}`
  if (problem === 'missing') {
    if (await knowsDocumentWithoutLost(described)) return
    await mendOrTell({
      examined,
      tell,
      problem: `${name} was saved, but its history does not know it.`,
      done: 'A version was made of it.',
      mend: () => addVersion(described),
    })
    return
  }
  await mendOrTell({
    examined,
    tell,
    problem: `${name}: another version than the newest one is marked as the latest, or several are.`,
    done: 'The newest one alone is marked.',
    mend: () => markNewest(examined, slug, history),
  })
}

/**
 * Dated by the document, so that it hides no draft that somebody saves at this moment; but newer
 * than what the document came after.
 */
async function addVersion({ payload, slug, doc, history }: Described) {
  const afterMs = Math.max(...history.map(({ updatedAt }) => Date.parse(updatedAt) + 1))
  const at = new Date(Math.max(Date.parse(doc.updatedAt as string), afterMs)).toISOString()
  const { id: _, ...version } = structuredClone(doc)
  await payload.db.createVersion({
    collectionSlug: slug,
    parent: doc.id as string,
    versionData: { ...version, updatedAt: at } as never,
    autosave: false,
    createdAt: at,
    updatedAt: at,
    returning: false,
    ...asDated,
  })
  return true
}

async function markNewest({ payload }: Mending, slug: CollectionSlug, history: History) {
  const newest = history.at(-1)!
  for (const { id, latest } of history) {
    const isLatest = id === newest.id
    if ((latest === true) !== isLatest) await markVersion({ payload, slug, id, isLatest })
  }
  return true
}

/** Versions of documents that were deleted. */
async function mendOrphans(args: {
  examined: Examined
  tell: Tell
  slug: CollectionSlug
}): Promise<void> {
  const { examined, tell, slug } = args
  const { db } = examined.payload
  for (const parent of await listParents(examined, slug)) {
    if (parent !== null && (await isThere(examined.payload, slug, parent))) continue
    await mendOrTell({
      examined,
      tell,
      problem: `There are versions of ${slug} ${parent ?? 'that nothing names'}, which was deleted.`,
      done: 'They were removed.',
      mend: async () => {
        await db.deleteVersions({
          collection: slug,
          where: { parent: { equals: parent } },
        })
        return true
      },
    })
  }
}

async function listParents(
  { payload }: Examined,
  slug: CollectionSlug,
): Promise<(string | null)[]> {
  const parents = new Set<string | null>()
  for (let page = 1; ; page++) {
    const { docs } = await payload.db.findVersions<Data>({
      collection: slug,
      select: { parent: true },
      sort: 'id',
      limit: 500,
      page,
      pagination: true,
    })
    for (const { parent } of docs as unknown as { parent?: unknown }[]) {
      parents.add(typeof parent === 'string' ? parent : null)
    }
    if (docs.length < 500) return [...parents]
  }
}
