import type { Where } from 'payload'

import type { TestApp } from './create-test-app.js'
import type { PressKit } from '../editions/press-kit.js'

type Data = Record<string, unknown>

/** An editor at work over REST, and a visitor who looks at what became of it. */
export interface Desk {
  /** Saves a draft, or what `_status` asks for. */
  save(path: string, data: Data): Promise<void>
  publish(path: string, data?: Data): Promise<void>
  unpublish(path: string): Promise<void>
  remove(path: string): Promise<void>
  /** All that waits is composed; gives how many editions the film has. */
  countEditions(filmId: string): Promise<number>
  /** What `/v1` answers once all that waits is composed. */
  readFilm(slugAndQuery: string): Promise<PressKit>
}

export async function createDesk(app: TestApp): Promise<Desk> {
  const token = await app.signIn('editor')
  const send = async (method: string, path: string, json?: Data) => {
    const response = await app.request(`/api/${path}`, { method, token, json })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    await response.body?.cancel()
  }
  return {
    save: (path, data) => send('PATCH', `${path}?draft=true`, data),
    publish: (path, data = {}) => send('PATCH', path, { ...data, _status: 'published' }),
    unpublish: (path) => send('PATCH', path, { _status: 'draft' }),
    remove: (path) => send('DELETE', path),
    async countEditions(filmId) {
      await composeAll(app)
      const { totalDocs } = await app.payload.count({
        collection: 'editions',
        where: { film: { equals: filmId } },
        overrideAccess: true,
      })
      return totalDocs
    },
    async readFilm(slugAndQuery) {
      await composeAll(app)
      const response = await app.request(`/v1/films/${slugAndQuery}`)
      if (response.status !== 200) throw new Error(await response.text())
      return (await response.json()) as PressKit
    },
  }
}

/** One look may come while a row is being written or is at work: what failed is not waited for. */
async function composeAll({ services, payload }: TestApp): Promise<void> {
  for (let look = 0; look < 40; look++) {
    await services.composing.flush()
    const fresh: Where = { and: [{ state: { equals: 'waiting' } }, { attempts: { equals: 0 } }] }
    const left = await payload.count({
      collection: 'work',
      where: {
        and: [{ kind: { equals: 'compose' } }, { or: [{ state: { equals: 'running' } }, fresh] }],
      },
      overrideAccess: true,
    })
    if (left.totalDocs === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
