export * from './archive/index.js'
export {
  isMediaError,
  MediaError,
  mediaError,
  mediaErrorCodes,
  type MediaErrorCode,
  type MediaErrorDetails,
} from './errors.js'
export * from './images/index.js'
export * from './storage/index.js'
