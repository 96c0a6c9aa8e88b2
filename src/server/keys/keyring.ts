import type { Payload } from 'payload'

import type { Keyring } from '../../../collections/deps.js'
import { hashKey } from '../../domain/distributor-key.js'
import { idOf } from '../../domain/relations.js'
import { keyHolders, type KeyHolder, type Viewer } from '../../domain/sight.js'
import { AppError } from '../../errors.js'
import type { Distributor, DistributorKey } from '../../payload-types.js'

interface KeyringDeps {
  now: () => Date
  /** Milliseconds that only ever go on, whatever happens to the clock on the wall. */
  monotonicMs: () => number
}

/** A revoked key is refused everywhere after this: no process knows a key for longer. */
const rememberMs = 1000
/** Keys in use within one second; more only means more questions to the database. */
const mostRemembered = 1000
/** A use is noted once in this time. */
const noteUseMs = 60_000

interface Remembered {
  row: Promise<KeyRow | null>
  askedAtMs: number
}

interface KeyRow {
  key: DistributorKey
  holder: KeyHolder
}

export interface RunningKeyring extends Keyring {
  /** Waits for what is being written. */
  stop(): Promise<void>
}

/**
 * Whose key is whose, asked of the database by the key's hash and remembered for a second. What a
 * key was used last is noted beside the answer, which never waits for it nor fails with it.
 */
export function createKeyring({ now, monotonicMs }: KeyringDeps): RunningKeyring {
  const remembered = new Map<string, Remembered>()
  const notes = createUseNotes(now)

  function ask(payload: Payload, hash: string): Promise<KeyRow | null> {
    const known = remembered.get(hash)
    if (known && monotonicMs() - known.askedAtMs < rememberMs) return known.row
    remembered.delete(hash)
    const entry = { row: readRow(payload, hash), askedAtMs: monotonicMs() }
    remembered.set(hash, entry)
    const forget = () => {
      if (remembered.get(hash) === entry) remembered.delete(hash)
    }
    // What could not be read is asked for again at once; that there is no such key is remembered.
    entry.row.catch(forget)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    return entry.row
  }

  return {
    async find(payload, key) {
      const row = await ask(payload, hashKey(key))
      if (!row) throw invalidKey()
      refuseEnded(row.key, now())
      notes.note(payload, row.key)
      return row.holder
    },
    forget: () => remembered.clear(),
    stop: () => notes.settle(),
  }
}

async function readRow(payload: Payload, hash: string): Promise<KeyRow | null> {
  const { docs } = await payload.find({
    collection: 'distributor-keys',
    where: { hash: { equals: hash } },
    depth: 0,
    limit: 1,
    pagination: false,
    // Asked before anybody is anybody.
    overrideAccess: true,
  })
  const [key] = docs
  if (!key) return null
  const distributor = await payload.findByID({
    collection: keyHolders,
    id: key.distributor as string,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  return distributor && { key, holder: toHolder(distributor, key) }
}

function toHolder(distributor: Distributor, key: DistributorKey): KeyHolder {
  return {
    id: distributor.id,
    collection: keyHolders,
    viewer: toViewer(distributor),
    keyId: key.id,
  }
}

/** What is not said to be for all is for those that are chosen. */
function toViewer(distributor: Distributor): Viewer {
  const { whichFilms, films, whichLocales, locales, seesEmbargoed } = distributor
  return {
    kind: 'visitor',
    seesEmbargoed: seesEmbargoed === true,
    scope: {
      films: whichFilms === 'all' ? null : new Set((films ?? []).map(idOf)),
      locales: whichLocales === 'all' ? null : new Set(locales ?? []),
    },
  }
}

function refuseEnded(key: DistributorKey, now: Date): void {
  if (key.revokedAt) {
    throw new AppError('REVOKED_KEY', 'This key has been revoked. Ask the film team for a new one.')
  }
  if (key.expiresAt && Date.parse(key.expiresAt) <= now.getTime()) {
    throw new AppError('EXPIRED_KEY', 'This key has expired. Ask the film team for a new one.')
  }
}

export const invalidKey = () =>
  new AppError(
    'INVALID_KEY',
    'This is not a key that we know. Send it whole, as `Authorization: Bearer laurel_…`.',
  )

/** Writes when a key was used last: once a minute, one write for all processes. */
function createUseNotes(now: () => Date) {
  const writing = new Map<string, Promise<void>>()

  async function write(payload: Payload, id: string, at: Date): Promise<void> {
    const earlier = new Date(at.getTime() - noteUseMs).toISOString()
    const isStale = {
      or: [{ lastUsedAt: { exists: false } }, { lastUsedAt: { less_than_equal: earlier } }],
    }
    try {
      await payload.db.updateOne({
        collection: 'distributor-keys',
        where: { and: [{ id: { equals: id } }, isStale] },
        data: { lastUsedAt: at.toISOString() },
      })
    } catch (error) {
      payload.logger.warn({ err: error, msg: 'the last use of a key could not be noted' })
    }
  }

  return {
    note(payload: Payload, { id, lastUsedAt }: DistributorKey): void {
      const at = now()
      const isFresh = lastUsedAt && at.getTime() - Date.parse(lastUsedAt) < noteUseMs
      if (isFresh || writing.has(id)) return
      const done = write(payload, id, at).finally(() => writing.delete(id))
      writing.set(id, done)
    },
    async settle(): Promise<void> {
      await Promise.all(writing.values())
    },
  }
}
