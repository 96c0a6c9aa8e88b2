import { APIError } from 'payload'

/**
 * Every error we raise: a code that never changes, a status, and a sentence with the offending
 * value and the next step. The code travels in `data`, because Payload prints `name` and `data`
 * only where `data` is set; so its routes and ours share one envelope.
 */
export class AppError extends APIError<{ code: ErrorCode }> {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, statusByCode[code], { code }, true)
    this.name = 'AppError'
    this.code = code
    this.cause = options.cause
  }
}

/** Whether this is the error of ours with that code. */
export const isAppError = (error: unknown, code: ErrorCode): error is AppError =>
  error instanceof AppError && error.code === code

const statusByCode = {
  BAD_PARAMETER: 400,
  UNKNOWN_CURSOR: 400,
  BAD_ENCODING: 400,
  BAD_REQUEST: 400,
  MISPLACED_KEY: 400,
  BAD_BODY: 400,
  UPLOAD_CUT: 400,
  FILE_NEEDED: 400,
  UNKNOWN_RELATION: 400,
  IDENTITY_MISSING: 400,
  INVALID_KEY: 401,
  EXPIRED_KEY: 401,
  REVOKED_KEY: 401,
  LINK_VOID: 403,
  NOT_ALLOWED: 403,
  KEY_ONLY_READS: 403,
  PUBLISH_NOT_ALLOWED: 403,
  EDITIONS_STAY: 403,
  UNKNOWN_FILM: 404,
  UNKNOWN_STILL: 404,
  UNKNOWN_ARTWORK: 404,
  UNKNOWN_FILE: 404,
  UNKNOWN_EDITION: 404,
  UNKNOWN_RECORD: 404,
  UNKNOWN_DISTRIBUTOR: 404,
  UNKNOWN_KEY: 404,
  UNKNOWN_WEBHOOK: 404,
  UNKNOWN_DELIVERY: 404,
  UNKNOWN_UPLOAD: 404,
  UNKNOWN_PERSON: 404,
  UNKNOWN_ADDRESS: 404,
  NO_ADMIN_HERE: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  IN_USE: 409,
  INVITATION_ACCEPTED: 409,
  UNDER_WAY: 409,
  ALREADY_EXISTS: 409,
  SLUG_TAKEN: 409,
  TOO_MANY_KEYS: 409,
  WEBHOOK_OFF: 409,
  RESTORE_AS_DRAFT: 409,
  UPLOAD_UNFINISHED: 409,
  FILM_WITHDRAWN: 410,
  EDITION_WITHDRAWN: 410,
  STILL_WITHDRAWN: 410,
  ARTWORK_WITHDRAWN: 410,
  FILE_WITHDRAWN: 410,
  UPLOAD_EXPIRED: 410,
  LENGTH_REQUIRED: 411,
  CHANGED_MEANWHILE: 412,
  TOO_LARGE: 413,
  TOO_MANY_PARTS: 413,
  URL_TOO_LONG: 414,
  UNKNOWN_BODY: 415,
  RANGE_UNSATISFIABLE: 416,
  FILE_REFUSED: 422,
  NOT_READY_TO_PUBLISH: 422,
  TOO_MANY_TRIES: 429,
  UPLOAD_LOCKED: 423,
  TOO_MANY_UPLOADS: 429,
  HEADERS_TOO_LARGE: 431,
  INTERNAL: 500,
  MAIL_LOGIN_REFUSED: 502,
  MAIL_NOT_ENCRYPTED: 502,
  MAIL_REFUSED: 502,
  MAIL_BUSY: 503,
  MAIL_LATER: 503,
  MAIL_UNREACHABLE: 503,
  TOO_MANY_WAITING: 503,
  TOO_MANY_DOWNLOADS: 503,
  DATABASE_BUSY: 503,
  DATABASE_UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
  STORAGE_UNAVAILABLE: 503,
  STORAGE_FULL: 507,
} as const

export type ErrorCode = keyof typeof statusByCode

/** The HTTP status that belongs to a code. */
export const statusOf = (code: ErrorCode): number => statusByCode[code]

export const badParameter = (name: string, problem: string) =>
  new AppError('BAD_PARAMETER', `\`${clip(name)}\` ${problem}`)

/** One that another site, or this one before it was restored from a backup, has given. */
export const unknownCursor = () =>
  new AppError(
    'UNKNOWN_CURSOR',
    '`since` is no place in the history of this site, which may have been restored from a backup. Read anew without it.',
  )

export const tooManyWaiting = () =>
  new AppError(
    'TOO_MANY_WAITING',
    'Too many wait for changes at this moment. Ask again later, or without `wait`.',
  )

export const tooManyDownloads = () =>
  new AppError(
    'TOO_MANY_DOWNLOADS',
    'Too many files are being sent at this moment. Ask again in a few seconds.',
  )

export const unknownFilm = (slug: string) =>
  new AppError(
    'UNKNOWN_FILM',
    `There is no film at \`${clip(slug)}\`. GET /v1/films lists those there are.`,
  )

export const filmWithdrawn = (slug: string) =>
  new AppError(
    'FILM_WITHDRAWN',
    `The press kit of \`${clip(slug)}\` has been withdrawn by its film team.`,
  )

export const unknownEdition = (slug: string, number: string | number) =>
  new AppError(
    'UNKNOWN_EDITION',
    `\`${clip(slug)}\` has no edition \`${clip(String(number))}\`. GET /v1/films/${clip(slug)}/editions lists those there are.`,
  )

/** Of whatever would make, change or delete an edition: publishing makes them, and nothing else. */
export const editionsStay = () =>
  new AppError(
    'EDITIONS_STAY',
    'An edition is never changed or deleted. Change the film and publish it: that makes the next one.',
  )

/** Of an edition that says no more than that the film was taken back. */
export const editionWithdrawn = (slug: string, number: number) =>
  new AppError(
    'EDITION_WITHDRAWN',
    `With edition ${number} \`${clip(slug)}\` was withdrawn for a time, so it has no press kit. GET /v1/films/${clip(slug)}/editions lists the others.`,
  )

export const unknownStill = (id: string) =>
  new AppError(
    'UNKNOWN_STILL',
    `There is no still \`${clip(id)}\`. A film's stills are listed in its press kit.`,
  )

/** One that is not there, of any collection whose records have files. */
export const unknownRecord = (slug: string, id: string) =>
  slug === 'stills'
    ? unknownStill(id)
    : new AppError('UNKNOWN_RECORD', `There is nothing \`${clip(id)}\` in ${slug}.`)

export const stillWithdrawn = (id: string) =>
  new AppError(
    'STILL_WITHDRAWN',
    `The still \`${clip(id)}\` has been withdrawn by its film team; please stop using it.`,
  )

export const unknownArtwork = (id: string) =>
  new AppError(
    'UNKNOWN_ARTWORK',
    `There is no artwork \`${clip(id)}\`. A film's artworks are listed in its press kit.`,
  )

export const artworkWithdrawn = (id: string) =>
  new AppError(
    'ARTWORK_WITHDRAWN',
    `The artwork \`${clip(id)}\` has been withdrawn by its film team; please stop using it.`,
  )

export const unknownFile = (id: string) =>
  new AppError(
    'UNKNOWN_FILE',
    `There is no file \`${clip(id)}\`. A film's files are listed in its press kit.`,
  )

export const fileWithdrawn = (id: string) =>
  new AppError(
    'FILE_WITHDRAWN',
    `The file \`${clip(id)}\` has been withdrawn by its film team; please stop using it.`,
  )

export const unknownPerson = (id: string) =>
  new AppError('UNKNOWN_PERSON', `There is nobody with the id \`${clip(id)}\`.`)

export const unknownRelation = (cause?: unknown) =>
  new AppError(
    'UNKNOWN_RELATION',
    'Something that this names does not exist, or no longer does. Choose it again.',
    { cause },
  )

/** Of a server that was started without one. */
export const noAdminHere = () =>
  new AppError(
    'NO_ADMIN_HERE',
    'This server has no admin (LAUREL_ROLE=api). Ask one that was started with LAUREL_ROLE=all.',
  )

export const unknownAddress = (path: string) =>
  new AppError('UNKNOWN_ADDRESS', `There is nothing at \`${clip(path)}\`.`)

/** A value from outside, short enough to be quoted in a sentence and free of control characters. */
function clip(value: string): string {
  const clean = value.replace(/[\p{Cc}\p{Cf}]/gu, '�')
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean
}
