import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

import type { Env } from '../src/env.js'

/**
 * Makes the first admin where nobody can sign in yet: the one in the settings, else one with a
 * made-up password, which is returned to be shown once. `null` where there is someone already.
 */
export async function makeFirstAdmin(
  payload: Payload,
  env: Pick<Env, 'admin'>,
): Promise<{ email: string; password: string | null } | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return null
  const email = env.admin?.email ?? 'admin@laurel.local'
  const made = env.admin ? null : randomBytes(12).toString('base64url')
  await payload.create({
    collection: 'users',
    data: { name: 'Admin', email, password: env.admin?.password ?? made, role: 'admin' } as never,
    depth: 0,
    // There is nobody yet who could be asked.
    overrideAccess: true,
  })
  return { email, password: made }
}
