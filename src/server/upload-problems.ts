import type { PayloadRequest } from 'payload'

import { sentence } from '../../collections/fields/sentences.js'
import { AppError } from '../errors.js'
import { limits } from './limits.js'

type Reader = Pick<PayloadRequest, 'i18n'>

/** Why an upload cannot be held. */
export type UploadProblem = 'unknown' | 'expired' | 'locked'

const makers = {
  unknown: (req?: Reader) => new AppError('UNKNOWN_UPLOAD', sentence(req, 'unknownUpload')),
  expired: (req?: Reader) => new AppError('UPLOAD_EXPIRED', sentence(req, 'uploadExpired')),
  locked: (req?: Reader) => new AppError('UPLOAD_LOCKED', sentence(req, 'uploadLocked')),
}

/** The error for it, in the reader's language. */
export const uploadProblem = (problem: UploadProblem, req?: Reader): AppError =>
  makers[problem](req)

export const uploadLocked = makers.locked

export const uploadUnfinished = (upload: { offset: number; bytes: number }, req: Reader) =>
  new AppError(
    'UPLOAD_UNFINISHED',
    sentence(req, 'uploadUnfinished', { offset: upload.offset, bytes: upload.bytes }),
  )

export const tooManyUploads = (req: Reader) =>
  new AppError(
    'TOO_MANY_UPLOADS',
    sentence(req, 'tooManyUploads', {
      max: limits.openUploads,
      maxGiB: limits.openUploadBytes / 1024 ** 3,
    }),
  )

export const mayNotUpload = (req: Reader) =>
  new AppError('NOT_ALLOWED', sentence(req, 'uploadsSignIn'))

export const shuttingDown = (req?: Reader) =>
  new AppError('SHUTTING_DOWN', sentence(req, 'shuttingDown'))
