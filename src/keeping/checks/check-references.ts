import type { CollectionSlug, Where } from 'payload'

import { idOf } from '../../domain/relations.js'
import { keepReferences, listReferences, type Reference } from '../references.js'
import { readRows, type Data } from '../rows.js'
import { agree, sayCount } from '../say-counts.js'
import { mendOrTell, type Check, type Examined, type Finding } from './check.js'
import { isThere, namedCollections, readDocuments } from './documents.js'

/** Every relation of every document, and of its newest version, leads to a document. */
export const checkReferences: Check = async (examined, tell) => {
  const { payload } = examined
  const ids = new Map<string, Set<string>>()
  for (const slug of namedCollections(payload)) {
    const known = new Set<string>()
    for await (const { id } of readDocuments(payload, slug)) known.add(String(id))
    ids.set(slug, known)
  }
  // It may have been made since the ids were read.
  const isKnown: IsKnown = async ({ slug, id }) =>
    ids.get(slug)?.has(id) || isThere(payload, slug, id)
  const looked = { documents: 0, references: 0 }
  for (const slug of namedCollections(payload)) {
    const fields = payload.collections[slug].config.flattenedFields
    const owner = owners[slug]
    for await (const { doc, versions } of readRows(payload, slug)) {
      looked.documents += 1
      if (owner && (await isOrphan(isKnown, owner, doc))) {
        await tellOfOrphan({ examined, tell, slug, owner, doc })
        continue
      }
      const newest = versions.at(-1)?.version
      for (const data of newest ? [doc, newest] : [doc]) {
        const references = listReferences(fields, data)
        looked.references += references.length
        const lost: Reference[] = []
        for (const reference of references) {
          if (!(await isKnown(reference))) lost.push(reference)
        }
        if (lost.length > 0) await tellOfLost({ examined, tell, slug, doc, data, lost })
      }
    }
  }
  return `${sayCount(looked.documents, 'document')} with ${sayCount(looked.references, 'reference')} ${agree(looked.documents, 'were')} followed.`
}

/** Rows of the system that are nothing without what they belong to, which nobody chooses anew. */
const owners: Partial<Record<CollectionSlug, Owner>> = {
  deliveries: { path: 'webhook', slug: 'webhooks' },
}

interface Owner {
  path: string
  slug: CollectionSlug
}

type IsKnown = (named: Pick<Reference, 'slug' | 'id'>) => Promise<boolean>

async function isOrphan(isKnown: IsKnown, { path, slug }: Owner, doc: Data): Promise<boolean> {
  const value = doc[path]
  return value === null || value === undefined || !(await isKnown({ slug, id: idOf(value) }))
}

function tellOfOrphan(args: {
  examined: Examined
  tell: (finding: Finding) => void
  slug: CollectionSlug
  owner: Owner
  doc: Data
}): Promise<void> {
  const { examined, tell, slug, owner, doc } = args
  const { db } = examined.payload
  return mendOrTell({
    examined,
    tell,
    problem: `${slug} ${String(doc.id)} belongs to one of the ${owner.slug} that is not there.`,
    done: 'It was removed.',
    mend: async () => {
      const where: Where = { id: { equals: doc.id } }
      return (await db.deleteOne({ collection: slug, where })) !== null
    },
  })
}

async function tellOfLost(args: {
  examined: Examined
  tell: (finding: Finding) => void
  slug: CollectionSlug
  doc: Data
  data: Data
  lost: Reference[]
}): Promise<void> {
  const { examined, tell, slug, doc, data, lost } = args
  const isVersion = data !== doc
  const names = lost.map(({ path, slug: to, id }) => `${path} names ${to} ${id}`).join(', ')
  const what = `${slug} ${String(doc.id)}${isVersion ? ', newest version' : ''}`
  const problem = `${what}: ${names}, which is not there.`
  if (lost.some(({ isRequired }) => isRequired)) {
    const remedy = 'It cannot be without: open it in the admin and choose another, or delete it.'
    return tell({ problem, isMended: false, remedy })
  }
  if (isVersion) {
    const remedy = 'Open it in the admin and save it: the next version names only what is there.'
    return tell({ problem, isMended: false, remedy })
  }
  await mendOrTell({
    examined,
    tell,
    problem,
    done: 'It was left empty.',
    mend: () => emptyReferences({ examined, slug, doc, lost }),
  })
}

/** Where nobody changed the document since it was read. */
async function emptyReferences(args: {
  examined: Examined
  slug: CollectionSlug
  doc: Data
  lost: Reference[]
}): Promise<boolean> {
  const { examined, slug, doc, lost } = args
  const { db, collections } = examined.payload
  const isLost = (one: Reference) => lost.some(({ path, id }) => path === one.path && id === one.id)
  const kept = keepReferences(
    collections[slug].config.flattenedFields,
    doc,
    (reference) => !isLost(reference),
  )
  const touched = new Set(lost.map(({ path }) => path.split('.')[0]!))
  const changed = Object.fromEntries([...touched].map((name) => [name, kept[name]]))
  const where = {
    and: [{ id: { equals: doc.id } }, { updatedAt: { equals: doc.updatedAt } }],
  } as Where
  // The document says what it said: it is not newer for it.
  const data = { ...changed, updatedAt: doc.updatedAt }
  return (await db.updateOne({ collection: slug, where, data })) !== null
}
