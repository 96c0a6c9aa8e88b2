import { buildFilm } from './builders.js'
import type { TestApp, TestRequest, TestRole } from './create-test-app.js'
import { giveKey } from './distributors.js'

/** Distributors: with a key to everything, to one other film, to everything before it opens. */
export type KeyedWho = 'distributor' | 'scoped' | 'premiere'

/** Whoever asks: `visitor`, a distributor, or somebody of the staff. */
export type Who = 'visitor' | KeyedWho | TestRole

export const everyone = [
  'visitor',
  'distributor',
  'scoped',
  'premiere',
  'translator',
  'editor',
  'admin',
] as const satisfies readonly Who[]

/** How somebody says who they are. */
export type Credentials = (who: Who) => Promise<Pick<TestRequest, 'token' | 'key'>>

/** One of each, to be asked for by name. */
export async function createCredentials(app: TestApp): Promise<Credentials> {
  const other = await buildFilm(app)
  const keys: Record<KeyedWho, string> = {
    distributor: await giveKey(app),
    scoped: await giveKey(app, { whichFilms: 'chosen', films: [other.id] }),
    premiere: await giveKey(app, { seesEmbargoed: true }),
  }
  return async (who) => {
    if (who === 'visitor') return {}
    return isStaffRole(who) ? { token: await app.signIn(who) } : { key: keys[who] }
  }
}

export const isStaffRole = (who: Who): who is TestRole =>
  who === 'translator' || who === 'editor' || who === 'admin'
