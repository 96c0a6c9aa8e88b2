import { requestJson } from '../reading/request-json.js'

/** A key as an admin is told of it. */
export interface ToldKey {
  id: string
  label: string
  lastCharacters: string
  createdAt: string
  createdBy: string | null
  expiresAt: string | null
  lastUsedAt: string | null
  revokedAt: string | null
}

/** A key that was just made: the only time that it is told whole. */
export interface MadeKey {
  key: string
  label: string
}

export type KeyState = 'keyValid' | 'keyExpired' | 'keyRevoked'

/** What a key is worth at an instant. */
export function stateOf({ revokedAt, expiresAt }: ToldKey, now: Date): KeyState {
  if (revokedAt) return 'keyRevoked'
  return expiresAt && new Date(expiresAt) <= now ? 'keyExpired' : 'keyValid'
}

/** The last moment of a day, where its reader is; `null` where no day is chosen. */
export const endOfDay = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T23:59:59.999`).toISOString()

/** The first thing to try with a key, to be pasted into a terminal. */
export const firstCallWith = (key: string, siteUrl: string): string =>
  `curl -H 'Authorization: Bearer ${key}' '${siteUrl}/v1/films'`

const keysOf = (distributorId: string) => `/api/distributors/${distributorId}/keys`

export const readKeys = async (distributorId: string): Promise<ToldKey[]> =>
  (await requestJson<{ keys: ToldKey[] }>(keysOf(distributorId))).keys

export const makeKey = (
  distributorId: string,
  asked: { label: string; expiresAt: string | null },
  language: string,
): Promise<MadeKey> =>
  requestJson<MadeKey>(keysOf(distributorId), {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
  })

export const revokeKey = (distributorId: string, id: string): Promise<unknown> =>
  requestJson(`${keysOf(distributorId)}/${id}/revoke`, { method: 'POST' })
