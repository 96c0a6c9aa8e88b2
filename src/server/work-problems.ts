import { APIError, ValidationError } from 'payload'

import { isMediaError } from '../../media/index.js'
import { AppError, statusOf } from '../errors.js'
import type { Problem } from '../work/kinds.js'
import { recognizeDatabaseProblem } from './database-problems.js'

/**
 * What went wrong with a piece of work, as staff may read it: our own sentences, and what
 * validation says. Anything else is in the log only.
 */
export function describeProblem(error: unknown): Problem {
  const cause = error instanceof AppError ? error : recognizeDatabaseProblem(error)
  if (cause) {
    const { code, message: sentence } = cause
    return { code, sentence, isHopeless: statusOf(code) < 500 }
  }
  if (isMediaError(error)) {
    const { code, message: sentence } = error
    return { code, sentence, isHopeless: hopelessFiles.has(code) }
  }
  if (error instanceof ValidationError) {
    const sentence = error.data.errors.map(describeField).join(' ')
    return { code: 'NOT_READY_TO_PUBLISH', sentence, isHopeless: true }
  }
  if (error instanceof APIError && (error.status === 403 || error.status === 404)) {
    return { code: 'NOT_ALLOWED', sentence: error.message, isHopeless: true }
  }
  return {
    code: 'UNEXPECTED',
    sentence: 'Something unexpected went wrong. The log of the server says what.',
    isHopeless: false,
  }
}

/** A file that is wrong stays wrong, however often it is read. */
const hopelessFiles = new Set<string>(['BLOB_MISSING', 'IMAGE_DAMAGED', 'IMAGE_TOO_MANY_PIXELS'])

const describeField = ({ label, path, message }: ValidationError['data']['errors'][number]) =>
  `${typeof label === 'string' ? label : path}: ${message}`
