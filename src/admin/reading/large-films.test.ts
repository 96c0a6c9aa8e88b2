import type { TypedUser } from 'payload'

import {
  buildFilm,
  buildStill,
  buildTerms,
  buildTranslation,
  drawJpeg,
} from '../../testing/builders.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { readFilms } from '../dashboard/films.js'
import { readTexts } from '../film/texts.js'
import { rankAfter } from '../plan-ranks.js'
import { readStills } from '../stills/stills.js'
import { createRestRead } from './read-over-rest.js'
import { createServerRead } from './read-on-server.js'
import type { Read } from './read.js'

/** One more than an answer holds. */
const stillsCount = 201
/** Of twelve films, together as well. */
const locales = 'ar bg cs de el en es fr hu it ja ko lt lv pl pt ro'.split(' ')

let app: TestApp
let filmId: string
let lastStillId: string
const reads: Record<string, Read> = {}
beforeAll(async () => {
  app = await createTestApp()
  const token = await app.signIn('editor')
  const me = await app.request('/api/users/me', { token })
  const { user } = (await me.json()) as { user: TypedUser }
  reads['on the server'] = createServerRead({ payload: app.payload, user })
  reads['over REST'] = createRestRead(
    async <Body>(path: string) => (await (await app.request(path, { token })).json()) as Body,
  )
  const terms = (await buildTerms(app)).id
  const jpeg = await drawJpeg({ widthPx: 300, heightPx: 300 })
  filmId = (await buildFilm(app)).id
  for (let rank = 1; rank <= stillsCount; rank += 1) {
    lastStillId = (await buildStill(app, { film: filmId, terms, jpeg, rank })).id
  }
  await buildTranslation(app, { film: filmId, locale: 'pl' })
  await save('stills', lastStillId, { credit: 'Another' })
})
afterAll(() => app.remove())

describe.each(['on the server', 'over REST'])('a film of 201 stills, read %s', (where) => {
  it('shows all of them, and what the public sees of the last', async () => {
    const { rows, total } = await readStills(reads[where]!, filmId)
    expect(total).toBe(stillsCount)
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, index) => index + 1))
    expect(rows).toHaveLength(stillsCount)
    expect(rows.at(-1)).toMatchObject({ id: lastStillId, publication: 'changed' })
    expect(rankAfter(rows)).toBeGreaterThan(stillsCount)
  })

  it('counts each that has no caption in a language', async () => {
    const [text] = await readTexts(reads[where]!, { filmId, sourceLocale: 'en' })
    expect(text?.missing).toContain(`captions:${stillsCount}`)
  })
})

describe('twelve films in seventeen languages', () => {
  it('are shown with every text, and with what the public sees of each film', async () => {
    const ids: string[] = []
    for (let number = 0; number < 12; number += 1) {
      const { id } = await buildFilm(app)
      ids.unshift(id)
      for (const locale of locales)
        await buildTranslation(app, { film: id, locale, _status: 'draft' })
    }
    // The film worked on last, whose published form is older than that of any other.
    const oldest = ids.pop()!
    await save('films', oldest, { year: 2024 })
    ids.unshift(oldest)
    const { films, total } = await readFilms(reads['on the server']!)
    expect(total).toBe(13)
    expect(films.map(({ id }) => id)).toEqual(ids)
    expect(films.map(({ texts }) => texts.map(({ locale }) => locale))).toEqual(
      ids.map(() => locales),
    )
    const publications = films.map(({ publication }) => publication)
    expect(publications).toEqual(['changed', ...ids.slice(1).map(() => 'published')])
  })
})

async function save(collection: 'stills' | 'films', id: string, data: object): Promise<void> {
  await app.payload.update({ collection, id, data, draft: true, overrideAccess: true })
}
