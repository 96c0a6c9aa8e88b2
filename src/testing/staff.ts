import { getFieldsToSign, jwtSign, type Payload } from 'payload'
import { v7 as createUuidV7 } from 'uuid'

import type { TestApp, TestRole } from './create-test-app.js'

const password = 'a long enough password'

/** Signs in by the front door. */
export async function logIn(request: TestApp['request'], email: string): Promise<string> {
  const json = { email, password }
  const response = await request('/api/users/login', { method: 'POST', json })
  const { token } = (await response.json()) as { token: string }
  return token
}

/**
 * Adds somebody who is signed in, as Payload would leave them: the token is the same, without the half
 * second of computing that a password costs to be kept and to be checked. A translator writes Polish.
 */
export async function addStaff(
  payload: Payload,
  { email, role }: { email: string; role: TestRole },
): Promise<string> {
  const { config } = payload.collections.users
  const sid = crypto.randomUUID()
  const { tokenExpiration } = config.auth
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + tokenExpiration * 1000)
  const user = (await payload.db.create({
    collection: 'users',
    data: {
      id: createUuidV7(),
      ...{ name: `The ${role}`, email, role, locales: role === 'translator' ? ['pl'] : [] },
      ...(await hashPassword(payload)),
      sessions: [{ id: sid, createdAt, expiresAt }],
      loginAttempts: 0,
    },
  })) as unknown as Signing
  user.collection = 'users'
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email,
    sid,
    user,
  })
  return (await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration })).token
}

type Signing = Extract<Parameters<typeof getFieldsToSign>[0]['user'], { collection: 'users' }>

interface KeptPassword {
  hash: string
  salt: string
}

let kept: Promise<KeptPassword> | null = null

/** What Payload keeps of the password, found once for all suites of a process. */
const hashPassword = (payload: Payload): Promise<KeptPassword> => (kept ??= askPayload(payload))

async function askPayload(payload: Payload): Promise<KeptPassword> {
  const data = { name: 'First', email: 'first@example.org', password, role: 'editor' as const }
  const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
  const where = { id: { equals: id } }
  const { hash, salt } = (await payload.db.findOne<
    KeptPassword & { id: string; collection: string }
  >({
    collection: 'users',
    where,
  }))!
  await payload.delete({ collection: 'users', id, overrideAccess: true })
  return { hash, salt }
}
