import type { CollectionSlug, FlattenedField, Payload, PayloadRequest } from 'payload'

import { asDated } from './as-dated.js'
import { fieldsLeftBehind, keepsIds } from './carried.js'

export type Data = Record<string, unknown>

/** A document with its whole history, in a form that no database leaves a mark on. */
export interface Row {
  doc: Data
  /** Oldest first. */
  versions: Version[]
}

export interface Version {
  createdAt: string
  updatedAt: string
  latest: boolean
  version: Data
}

/** How many documents are read at once; each may bring a hundred versions. */
const batchSize = 20

/**
 * Every document of a collection, ordered by id, as it lies in the database: no hook, no access.
 * Few are in memory at a time.
 */
export async function* readRows(payload: Payload, slug: CollectionSlug): AsyncGenerator<Row> {
  for await (const docs of readBatches(payload, slug)) {
    const histories = await readHistories(payload, slug, docs)
    for (const doc of docs) yield describeRow(payload, slug, doc, histories.get(doc.id) ?? [])
  }
}

/** Every document of a collection without its history, in batches, ordered by id. */
export async function* readBatches(
  payload: Payload,
  slug: CollectionSlug,
  size = batchSize,
): AsyncGenerator<Data[]> {
  // Reading on from an id misses and repeats nothing while others write.
  const readsOn = keepsIds(slug)
  let last: unknown
  for (let page = 1; ; page++) {
    const { docs } = await payload.db.find<Data>({
      collection: slug,
      ...(readsOn && last !== undefined && { where: { id: { greater_than: last } } }),
      sort: 'id',
      limit: size,
      page: readsOn ? 1 : page,
      pagination: !readsOn,
      // The type knows only what to join; both adapters take `false` for nothing.
      joins: false as never,
    })
    if (docs.length > 0) yield docs
    if (docs.length < size) return
    last = docs.at(-1)!.id
  }
}

/** Writes a document and its history as they were, with their ids and times. */
export async function writeRow(args: {
  payload: Payload
  slug: CollectionSlug
  row: Row
  req?: Partial<PayloadRequest>
}): Promise<void> {
  const { payload, slug, row, req } = args
  const common = { returning: false, ...(req && { req }) } as const
  await payload.db.create({ collection: slug, data: { ...row.doc }, ...common })
  const parent = row.doc.id as string
  for (const { version, createdAt, updatedAt } of row.versions) {
    await payload.db.createVersion({
      collectionSlug: slug,
      parent,
      // Both adapters change what they are given.
      versionData: structuredClone(version) as never,
      createdAt,
      updatedAt,
      autosave: false,
      ...asDated,
      ...common,
    })
  }
}

/** Removes every document of a collection, with its history. */
export async function removeRows(args: {
  payload: Payload
  slug: CollectionSlug
  req?: Partial<PayloadRequest>
}): Promise<void> {
  const { payload, slug, req } = args
  const withReq = req && { req: req as PayloadRequest }
  if (hasVersions(payload, slug)) {
    for await (const docs of readBatches(payload, slug, 200)) {
      const parents = docs.map(({ id }) => id)
      await payload.db.deleteVersions({
        collection: slug,
        where: { parent: { in: parents } },
        ...withReq,
      })
    }
    // What is left belongs to no document.
    await payload.db.deleteVersions({ collection: slug, where: {}, ...withReq })
  }
  await payload.db.deleteMany({ collection: slug, where: {}, ...withReq })
}

export const hasVersions = (payload: Payload, slug: CollectionSlug): boolean =>
  Boolean(payload.collections[slug].config.versions)

/** The versions of some documents, by document, the oldest first. */
export async function readHistories(
  payload: Payload,
  slug: CollectionSlug,
  docs: Data[],
  req?: Partial<PayloadRequest>,
): Promise<Map<unknown, (Version & { id: string | number })[]>> {
  const histories = new Map<unknown, (Version & { id: string | number })[]>()
  if (!hasVersions(payload, slug)) return histories
  const { docs: found } = await payload.db.findVersions<Data>({
    collection: slug,
    where: { parent: { in: docs.map(({ id }) => id) } },
    sort: 'updatedAt',
    limit: 0,
    pagination: false,
    ...(req && { req: req }),
  })
  for (const { parent, ...version } of found as unknown as StoredVersion[]) {
    histories.set(parent, [...(histories.get(parent) ?? []), version])
  }
  for (const history of histories.values()) history.sort(byAge)
  return histories
}

type StoredVersion = Version & { id: string | number; parent: unknown }

const byAge = (a: StoredAge, b: StoredAge): number =>
  compare(a.updatedAt, b.updatedAt) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
type StoredAge = Pick<StoredVersion, 'id' | 'createdAt' | 'updatedAt'>

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

function describeRow(payload: Payload, slug: CollectionSlug, doc: Data, history: Version[]): Row {
  const fields = payload.collections[slug].config.flattenedFields
  const { id, ...rest } = describeData(fields, doc)
  for (const name of fieldsLeftBehind(slug)) delete rest[name]
  return {
    doc: keepsIds(slug) ? { id, ...rest } : rest,
    versions: history.map(({ createdAt, updatedAt, latest, version }) => {
      const { id: _, ...described } = describeData(fields, version)
      return { createdAt, updatedAt, latest: latest === true, version: described }
    }),
  }
}

/** The same data for the same record, whichever database it was read from: by field, in order. */
export function describeData(fields: FlattenedField[], data: Data): Data {
  const described: Data = { id: data.id }
  for (const field of fields) {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) continue
    described[field.name] = describeValue(field, data[field.name])
  }
  return described
}

function describeValue(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'group' || field.type === 'tab') {
    const { id: _, ...group } = describeData(field.flattenedFields, (value ?? {}) as Data)
    return group
  }
  if (field.type === 'array') {
    return ((value ?? []) as Data[]).map((row) => describeData(field.flattenedFields, row))
  }
  if ('hasMany' in field && field.hasMany) return value ?? []
  return value ?? null
}
