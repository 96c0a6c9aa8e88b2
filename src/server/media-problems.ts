import type { MediaErrorCode } from '../../media/index.js'

/** What each failure of `media` is to whoever sent a file: the one place that knows. */
const problems: Record<MediaErrorCode, { status: number }> = {
  STORAGE_FULL: { status: 507 },
  STORAGE_UNAVAILABLE: { status: 503 },
  STORAGE_KEY_INVALID: { status: 500 },
  STORAGE_RANGE_INVALID: { status: 416 },
  BLOB_TOO_LARGE: { status: 413 },
  BLOB_MISSING: { status: 503 },
  SOURCE_INTERRUPTED: { status: 400 },
  IMAGE_EMPTY: { status: 422 },
  IMAGE_TOO_LARGE: { status: 413 },
  IMAGE_FORMAT_REFUSED: { status: 415 },
  IMAGE_TOO_MANY_PIXELS: { status: 422 },
  IMAGE_TOO_SMALL: { status: 422 },
  IMAGE_ANIMATED: { status: 422 },
  IMAGE_DAMAGED: { status: 422 },
  ARCHIVE_NAME_INVALID: { status: 500 },
  ARCHIVE_NAME_TAKEN: { status: 500 },
  ARCHIVE_ENTRY_INVALID: { status: 500 },
  ARCHIVE_ENTRY_CHANGED: { status: 500 },
}

/** The status and stable code for a failure of `media`. */
export const mediaProblem = (code: MediaErrorCode) => ({ ...problems[code], code })
