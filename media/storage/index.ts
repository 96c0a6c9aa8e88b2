export { isBlobKey } from './blob-key.js'
export { createDiskStorage, type DiskStorageOptions } from './disk.js'
export type { BlobStorage, ByteRange, PutOptions, StoredBlob } from './storage.js'
