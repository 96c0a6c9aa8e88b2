import { handleEndpoints, type Payload } from 'payload'

import { AppError, badParameter, unknownAddress } from '../errors.js'
import type { FetchHandler } from './fetch-bridge.js'

/** Payload's REST, for what it can read. @throws BAD_PARAMETER BAD_BODY UNKNOWN_BODY */
export const createRestHandler =
  (payload: Payload): FetchHandler =>
  async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (namesPrototype(pathname)) throw unknownAddress(pathname)
    refuseUnreadableQuery(searchParams)
    refuseForeignBody(request.headers)
    try {
      const response = await handleEndpoints({ config: payload.config, request })
      // Payload answers for a collection without addresses by quoting the whole address, query too.
      if (response.status === 501) throw unknownAddress(pathname)
      return response
    } catch (error) {
      // A query sent as a body is parsed before Payload catches anything.
      if ((error as Error).name !== 'SyntaxError') throw error
      throw new AppError('BAD_BODY', 'The body is not valid JSON.', { cause: error })
    }
  }

/** Payload looks its collections up by name in an object, and finds what every object has. */
const namesPrototype = (pathname: string) =>
  pathname.split('/').some((segment) => segment !== '' && segment in Object.prototype)

/** Payload takes a text for JSON in these, and falls over where it is none. */
function refuseUnreadableQuery(query: URLSearchParams): void {
  for (const name of ['where', 'data']) {
    const text = query.get(name)
    if (text && !isJson(text)) throw badParameter(name, 'is neither JSON nor a query in brackets.')
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** A body that Payload does not read would be ignored in silence, as if nothing were asked. */
function refuseForeignBody(headers: Headers): void {
  const hasBody = headers.has('transfer-encoding') || Number(headers.get('content-length')) > 0
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const isQuery = type === 'application/x-www-form-urlencoded' && isOverridden(headers)
  if (!hasBody || type === 'application/json' || type.startsWith('multipart/') || isQuery) return
  throw new AppError('UNKNOWN_BODY', 'Send the body as application/json or multipart/form-data.')
}

/** How the admin sends a query that is too long for an address. */
const isOverridden = (headers: Headers) =>
  headers.has('x-payload-http-method-override') || headers.has('x-http-method-override')
