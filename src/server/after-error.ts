import type { AfterErrorHook } from 'payload'

import { isMediaError } from '../../media/index.js'
import { mediaProblem } from './media-problems.js'

/**
 * What a client of Payload's REST is told of an error. Payload names its own errors; what comes
 * from `media` gets its status and code here, and anything unknown stays one plain sentence.
 */
export const hideInternals: AfterErrorHook = ({ error, result }) => {
  if (!isMediaError(error)) return undefined
  const { status, code } = mediaProblem(error.code)
  return {
    status,
    response: {
      ...result,
      errors: [{ name: 'MediaError', message: error.message, data: { code } }],
    },
  }
}
