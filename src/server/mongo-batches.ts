import type { Schema } from 'mongoose'

/**
 * A plugin by which a list comes in one answer: asked for nothing else, a server sends 101 documents
 * and is asked again for the others.
 */
export function readInOneAnswer(schema: Schema): void {
  schema.pre('find', function () {
    const { limit, batchSize } = this.getOptions()
    if (limit && batchSize === undefined) this.batchSize(limit)
  })
}
