import type { AfterErrorHook } from 'payload'

import { isMediaError } from '../../media/index.js'
import { recognizeBodyProblem, recognizeUploadFailure } from './body-problems.js'
import { describeMediaProblem } from './media-problems.js'

/**
 * What a client of Payload's REST is told of an error. Payload names its own errors; what comes
 * from `media`, or from whoever reads bodies, gets its status, code and sentence here, in the
 * language of the request; anything unknown stays one plain sentence.
 */
export const hideInternals: AfterErrorHook = ({ error, req, result }) => {
  const language = req.i18n?.language ?? 'en'
  const mediaError = isMediaError(error) ? error : recognizeUploadFailure(error)
  const problem = mediaError
    ? { name: 'MediaError', ...describeMediaProblem(mediaError, language) }
    : recognizeBodyProblem(error, language)
  if (!problem) return undefined
  const { status, name, message, code } = problem
  return { status, response: { ...result, errors: [{ name, message, data: { code } }] } }
}
