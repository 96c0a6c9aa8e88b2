import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { pressKitSchema, type PressKit } from '../../src/editions/press-kit.js'
import { drawJpeg } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { waitFor } from '../../src/testing/wait-for.js'
import { enterSampleFilm, needsSampleFilm } from './enter-sample-film.js'
import { sampleFilmId, type Entering } from './entering.js'

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.remove())

const entering = (more: Partial<Entering> = {}): Entering => ({
  payload: app.payload,
  services: app.services,
  draw: ({ id }) => drawJpeg({ hue: id.length * 13, widthPx: 600, heightPx: 400 }),
  onProgress: () => undefined,
  ...more,
})

const readKit = (locale: string): Promise<PressKit> =>
  waitFor(`the press kit in ${locale}`, async () => {
    const response = await app.request(`/v1/films/we-will-not-fade-away?locale=${locale}`)
    return response.ok && pressKitSchema.parse(await response.json())
  })

const readText = async (name: string) =>
  (await readFile(join(import.meta.dirname, name), 'utf8')).trimEnd()

describe('entering the sample film', () => {
  it('publishes it in English and Polish, each synopsis word for word', async () => {
    expect(await needsSampleFilm(app.payload)).toBe(true)
    expect(await enterSampleFilm(entering())).toBe(true)
    const [en, pl] = [await readKit('en'), await readKit('pl')]
    expect(en.texts.synopsisLong).toEqual({ text: await readText('synopsis.en.txt'), locale: 'en' })
    expect(pl.texts.synopsisLong).toEqual({ text: await readText('synopsis.pl.txt'), locale: 'pl' })
    expect(pl).toMatchObject({ title: 'Nie znikniemy', availableLocales: ['en', 'pl'] })
    expect(en.facts).toMatchObject({
      year: 2023,
      runtimeMinutes: 100,
      countries: ['UA', 'FR', 'PL'],
    })
    expect([en.stills.length, en.laurels.length, en.credits.length]).toEqual([12, 8, 14])
    for (const { caption } of en.stills) expect(caption).toMatch(/Drawn placeholder, not a still/)
    for (const { caption } of pl.stills) expect(caption).toMatch(/Rysunek zastępczy, nie kadr/)
  })

  it('keeps the values that others published, each with who did', async () => {
    await enterSampleFilm(entering())
    const token = await app.signIn('editor')
    const film = (await (await app.request(`/api/films/${sampleFilmId}`, { token })).json()) as {
      sources: { fact: string; stated: string; source: string; isOurs: boolean }[]
    }
    const runtimes = film.sources.filter(({ fact }) => fact === 'runtimeMinutes')
    expect(runtimes.map(({ stated, isOurs }) => [stated, isOurs])).toEqual([
      ['100', true],
      ['95', false],
      ['98', false],
      ['99', false],
    ])
  })

  it('touches nothing on a second run, neither what was changed nor what was deleted', async () => {
    await enterSampleFilm(entering())
    const token = await app.signIn('editor')
    await app.request(`/api/films/${sampleFilmId}`, {
      method: 'PATCH',
      token,
      json: { runtimeMinutes: 99, _status: 'published' },
    })
    const [still] = (await readKit('en')).stills
    await app.request(`/api/stills/${still!.id}`, { method: 'DELETE', token })
    expect(await needsSampleFilm(app.payload)).toBe(false)
    expect(await enterSampleFilm(entering())).toBe(false)
    const kit = await waitFor('the edition with both changes', async () => {
      const found = await readKit('en')
      return found.facts.runtimeMinutes === 99 && found.stills.length === 11 && found
    })
    expect(kit.stills.map(({ id }) => id)).not.toContain(still!.id)
  })

  it('finishes what a run that was cut short left out', async () => {
    let drawn = 0
    const isCut = entering({
      draw: (still) =>
        ++drawn > 5 ? Promise.reject(new Error('the power went')) : entering().draw(still),
    })
    await expect(enterSampleFilm(isCut)).rejects.toThrow('the power went')
    expect((await app.request('/v1/films/we-will-not-fade-away')).status).toBe(404)
    expect(await needsSampleFilm(app.payload)).toBe(true)
    expect(await enterSampleFilm(entering())).toBe(true)
    expect((await readKit('pl')).stills).toHaveLength(12)
  })
})
