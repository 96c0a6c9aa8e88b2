export { createDiskParts, type DiskPartsOptions } from './disk-parts.js'
export type { PartsOfUpload, PartStore, PartWriter, SavedParts } from './part-store.js'
export {
  receiveBytes,
  usualReceiving,
  type Receiving,
  type ReceivingTiming,
  type UploadProgress,
} from './receive-bytes.js'
export { createS3Parts, type S3PartsOptions } from './s3-parts.js'
export { concludeMeasure, nothingMeasured } from './running-measure.js'
