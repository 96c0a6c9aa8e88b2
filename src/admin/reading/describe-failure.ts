import type { Say } from '../strings.js'
import { RequestError } from './request-json.js'

/** What went wrong with a request, in the admin's language where the server gave no sentence. */
export function describeFailure(error: unknown, say: Say): string {
  if (!(error instanceof RequestError))
    return error instanceof Error ? error.message : String(error)
  if (error.reasons.length > 0) return error.reasons.join(' ')
  return error.status === 0
    ? say('connectionLost')
    : say('serverAnswered', { status: error.status })
}
