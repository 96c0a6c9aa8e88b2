type Key = Record<string, unknown>

/** As much of a Mongoose model as tells which indexes it wants, and which there are. */
export interface Indexed {
  schema: { indexes(): [Key, { unique?: boolean }][] }
  collection: {
    collectionName: string
    indexes(): Promise<{ key: Key; unique?: boolean }[]>
    createIndexes(wanted: WantedIndex[]): Promise<unknown>
  }
}

/** Its key, and with it whatever else the schema says of it. */
export interface WantedIndex {
  key: Key
  unique: boolean
}

/** The indexes that a model wants and its collection lacks; of a collection not yet made, all. */
export async function listMissingIndexes({ schema, collection }: Indexed): Promise<WantedIndex[]> {
  const there = await collection.indexes().catch(noneYet)
  return schema
    .indexes()
    .map(([key, { unique = false, ...options }]) => ({ ...options, key, unique }))
    .filter(({ key, unique }) => !there.some((index) => isSame(index, { key, unique })))
}

const isSame = (
  found: { key: Key; unique?: boolean },
  wanted: { key: Key; unique: boolean },
): boolean =>
  JSON.stringify(found.key) === JSON.stringify(wanted.key) &&
  (found.unique ?? false) === wanted.unique

const namespaceNotFound = 26

function noneYet(error: unknown): [] {
  if ((error as { code?: unknown }).code === namespaceNotFound) return []
  throw error
}
