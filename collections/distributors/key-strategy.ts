import type { AuthStrategy, Payload } from 'payload'

import { readBearer } from '../../src/domain/bearer.js'
import { isKey } from '../../src/domain/distributor-key.js'
import { blindViewer, keyHolders, type KeyHolder } from '../../src/domain/sight.js'
import { AppError } from '../../src/errors.js'
import type { CollectionDeps } from '../deps.js'

/**
 * Signs in whoever sends a key, for Payload's REST and GraphQL. A key that is no good was refused
 * before Payload was asked; one that is found so only here, a moment later, sees nothing at all,
 * since what Payload does with a strategy's error is to take the reader for a visitor.
 */
export const createKeyStrategy = (deps: CollectionDeps): AuthStrategy => ({
  name: strategyName,
  async authenticate({ headers, payload }) {
    const key = readBearer(headers.get('authorization'))
    if (key === null || !isKey(key)) return { user: null }
    const holder = await findHolder(deps, payload, key)
    // Payload's type has every field of a distributor; none of them travels with a request.
    return { user: { ...holder, _strategy: strategyName } as never }
  },
})

const strategyName = 'laurel-key'

async function findHolder(deps: CollectionDeps, payload: Payload, key: string): Promise<KeyHolder> {
  try {
    return await deps.keyring.find(payload, key)
  } catch (error) {
    if (!(error instanceof AppError)) payload.logger.error({ err: error, msg: 'reading a key' })
    return { id: '', collection: keyHolders, viewer: blindViewer, keyId: '' }
  }
}
