import { isDeepStrictEqual } from 'node:util'
import type { CollectionSlug, Payload } from 'payload'

import { keepReferences, listReferences, type Reference } from '../references.js'
import { describeData, type Data, type Version } from '../rows.js'
import { isThere } from './documents.js'

interface Compared {
  payload: Payload
  slug: CollectionSlug
  doc: Data
  /** Oldest first. */
  history: Version[]
}

/**
 * Whether a history lacks nothing of a document that is newer than every version. Moments that
 * followed a screening, and relations that were emptied with what they named, made documents newer
 * in earlier versions of Laurel. A version made of such a document would hide a draft that waits.
 */
export function knowsDocument({ payload, slug, doc, history }: Compared): boolean {
  const newest = history.at(-1)
  if (!newest) return false
  const isPublished = ({ version }: Version) => version._status === 'published'
  // What is not public is read from its newest draft: only that it is not public has to be known.
  if (doc._status !== 'published') return !isPublished(newest)
  const published = history.findLast(isPublished)
  // A full history may have given up the version of what is public.
  const { versions } = payload.collections[slug].config
  if (!published) return history.length >= versions!.maxPerDoc
  const saysTheSame = ({ version }: Version) =>
    isDeepStrictEqual(wordsOf(payload, slug, version), wordsOf(payload, slug, doc))
  // Where the newest draft says nothing else, a version of what is public hides nothing.
  return saysTheSame(published) && (published === newest || !saysTheSame(newest))
}

/** As {@link knowsDocument}, passing over what names something that is not there any more. */
export async function knowsDocumentWithoutLost(compared: Compared): Promise<boolean> {
  const { payload, slug, doc, history } = compared
  const fields = payload.collections[slug].config.flattenedFields
  const isThereByKey = new Map<string, boolean>()
  const keyOf = (reference: Reference) => `${reference.slug}/${reference.id}`
  const drop = async (data: Data): Promise<Data> => {
    for (const reference of listReferences(fields, data)) {
      const key = keyOf(reference)
      if (isThereByKey.has(key)) continue
      isThereByKey.set(key, await isThere(payload, reference.slug, reference.id))
    }
    return keepReferences(fields, data, (reference) => isThereByKey.get(keyOf(reference))!)
  }
  const kept: Version[] = []
  for (const row of history) kept.push({ ...row, version: await drop(row.version) })
  return knowsDocument({ payload, slug, doc: await drop(doc), history: kept })
}

/** What a document says, without what follows by itself. */
function wordsOf(payload: Payload, slug: CollectionSlug, data: Data): Data {
  const fields = payload.collections[slug].config.flattenedFields
  const said = fields.filter(({ name }) => !followsByItself.has(name))
  return describeData(said, { ...data, id: null })
}

const followsByItself = new Set(['id', 'createdAt', 'updatedAt', 'opensAt', '_status'])
