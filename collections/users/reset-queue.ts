import { addDataAndFileToRequest, type PayloadHandler } from 'payload'

import { sendReset, type LinkDeps } from './password-links.js'

/** How many requests may be under way; what comes beyond is answered all the same and dropped. */
const mostUnderWay = 100

/**
 * Takes a request for a new password. The answer comes before anybody is looked for, so neither
 * its words nor its time tell whether the address is known.
 */
export function createResetQueue(deps: LinkDeps): PayloadHandler {
  let underWay = 0
  return async (req) => {
    await addDataAndFileToRequest(req)
    const { payload } = req
    const { email } = (req.data ?? {}) as { email?: unknown }
    const address = typeof email === 'string' ? email.trim().toLowerCase() : ''
    if (address !== '' && underWay < mostUnderWay) {
      underWay += 1
      setImmediate(() => {
        sendReset(payload, deps, address)
          .catch((error: unknown) => payload.logger.error({ err: error, msg: 'no reset was sent' }))
          .finally(() => (underWay -= 1))
      })
    }
    return Response.json({ message: req.t('general:success') })
  }
}
