import type { CollectionSlug, Payload, SelectType, Where } from 'payload'

/**
 * Every row that a query finds, ordered by id, however many there are; for the system, past all
 * access. Reading on from an id misses none and repeats none while others write.
 */
export async function* readOn<Row extends { id: string }>(args: {
  payload: Pick<Payload, 'db'>
  collection: CollectionSlug
  where?: Where
  select: SelectType
  /** Rows read together. */
  batchSize?: number
}): AsyncGenerator<Row> {
  const { payload, collection, where, select, batchSize = 1000 } = args
  let last: string | null = null
  for (;;) {
    const after: Where | null = last === null ? null : { id: { greater_than: last } }
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      collection,
      where: { and: [where, after].filter((part) => part !== undefined && part !== null) },
      select,
      sort: 'id',
      limit: batchSize,
      pagination: false,
      // The type knows only what to join; both adapters take `false` for nothing.
      joins: false as never,
    })
    yield* docs
    if (docs.length < batchSize) return
    last = docs.at(-1)!.id
  }
}
