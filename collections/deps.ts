import type { Payload, PayloadRequest } from 'payload'

import type { KeyHolder } from '../src/domain/sight.js'
import type { BlobStorage } from '../media/storage/index.js'

/** What collections need from outside; passed in, so that tests bring their own. */
export interface CollectionDeps {
  now: () => Date
  /** The site's own address, for links that are sent. */
  siteUrl: string
  /** How much one read from outside may ask for. */
  readLimits: ReadLimits
  storage: BlobStorage
  renditions: RenditionKeeper
  uploads: UploadTaker
  /** Where a file may lie while it is looked at; emptied with each start. */
  temporaryDirectory: string
  /** Told that the outbox has something in it, once the write that left it there is over. */
  onOutbox: () => void
  keyring: Keyring
  webhooks: WebhookRules
}

/** Where a webhook may lead. */
export interface WebhookRules {
  /** Addresses of the own network, and without encryption: for a site that is tried out. */
  isPrivateAllowed: boolean
}

/** An uploaded file that is whole and kept as a blob. */
export interface ArrivedUpload {
  fileName: string
  sha256: string
  crc32: number
  bytes: number
}

/** Gives a record the file that was uploaded for it, once. */
export interface UploadTaker {
  /**
   * Holds a finished upload of the signed-in person while `use` runs; unless `consume` was called
   * meanwhile it is theirs again afterwards.
   *
   * @throws UNKNOWN_UPLOAD, UPLOAD_EXPIRED, UPLOAD_LOCKED, UPLOAD_UNFINISHED
   */
  take<Result>(args: {
    req: PayloadRequest
    id: string
    purpose: string
    use: (upload: ArrivedUpload) => Promise<Result>
  }): Promise<Result>
  /**
   * Forgets the upload that this request holds, with the record's own write. One that is gone by then
   * is no problem of the record that has its id: somebody was told of that record meanwhile.
   *
   * @throws UPLOAD_LOCKED where another may have given it to another record
   */
  consume(req: PayloadRequest, recordId: string): Promise<void>
}

export interface ReadLimits {
  listLimit: number
  listLimitDefault: number
  page: number
  depth: number
  whereDepth: number
  whereParts: number
}

/** Knows whose key comes with a request. */
export interface Keyring {
  /** Whose key it is; a sentence in an error where it is not, or no longer, valid. */
  find(payload: Payload, key: string): Promise<KeyHolder>
  /** Has every key asked for anew, since one was revoked or what one opens was changed. */
  forget(): void
}

/** Makes and remembers the renditions of an original, each once. */
export interface RenditionKeeper {
  ensure(payload: Payload, sourceSha256: string): Promise<RenditionFacts[]>
}

/** What was measured of one rendition. */
export interface RenditionFacts {
  name: string
  recipe: string
  sha256: string
  crc32: number
  bytes: number
  widthPx: number
  heightPx: number
  mimeType: string
}
