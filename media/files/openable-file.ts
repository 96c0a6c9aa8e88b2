import type { Readable } from 'node:stream'

import type { ByteRange } from '../storage/index.js'

/** A file as it is kept, which can be opened in part. */
export interface OpenableFile {
  bytes: number
  open: (range?: ByteRange) => Promise<Readable>
}
