export * from './archive/index.js'
export {
  isMediaError,
  isStorageAway,
  MediaError,
  mediaError,
  mediaErrorCodes,
  type MediaErrorCode,
  type MediaErrorDetails,
  storageReasons,
} from './errors.js'
export * from './files/index.js'
export * from './images/index.js'
export * from './storage/index.js'
export * from './uploads/index.js'
