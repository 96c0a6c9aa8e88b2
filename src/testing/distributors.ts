import type { Distributor } from '../payload-types.js'
import type { TestApp } from './create-test-app.js'

/** A distributor to whom all films are given in all languages, but for what is said otherwise. */
export async function buildDistributor(
  { payload }: Pick<TestApp, 'payload'>,
  overrides: Record<string, unknown> = {},
): Promise<Distributor> {
  const data = { name: 'A distributor', whichFilms: 'all', whichLocales: 'all', ...overrides }
  // Laid out for a test, in nobody's name.
  return payload.create({
    collection: 'distributors',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  })
}

/** What an admin is answered who makes a key. */
export interface MadeKey {
  key: string
  id: string
  label: string
  lastCharacters: string
  expiresAt: string | null
  createdBy: string | null
}

/** Makes a key as an admin does, by HTTP. */
export async function makeKey(
  app: Pick<TestApp, 'request' | 'signIn'>,
  distributor: string,
  asked: Record<string, unknown> = {},
): Promise<MadeKey> {
  const response = await app.request(`/api/distributors/${distributor}/keys`, {
    method: 'POST',
    token: await app.signIn('admin'),
    json: { label: 'A website', ...asked },
  })
  if (response.status !== 201) throw new Error(`No key: ${await response.text()}`)
  return (await response.json()) as MadeKey
}

/** The key of a new distributor. */
export async function giveKey(
  app: TestApp,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await buildDistributor(app, overrides)
  return (await makeKey(app, id)).key
}
