import { buildFilm } from '../testing/builders.js'
import { createTestApp } from '../testing/create-test-app.js'
import { describeOn } from '../testing/test-stack.js'
import { waitFor } from '../testing/wait-for.js'

describeOn('mongo-s3')('a process that died between a publish and its version', () => {
  it('is made good at the next start: the editor finds what is public, and saves on from it', async () => {
    const first = await createTestApp()
    const film = await buildFilm(first, { slug: 'half-written', year: 2001 })
    await first.payload.db.updateOne({
      collection: 'films',
      id: film.id,
      data: { year: 1999, updatedAt: new Date().toISOString() },
    })
    await first.stop()

    const app = await createTestApp({ dataDirectory: first.dataDirectory })
    try {
      const token = await app.signIn('editor')
      const ofFilm = `where[parent][equals]=${film.id}&sort=-updatedAt&limit=1&depth=0`
      const readNewest = async () => {
        const answer = await app.request(`/api/films/versions?${ofFilm}`, { token })
        const { docs } = (await answer.json()) as { docs: { version: Record<string, unknown> }[] }
        return docs[0]?.version
      }
      await waitFor('the history to know it', async () => (await readNewest())?.year === 1999)
      await app.request(`/api/films/${film.id}?draft=true`, {
        method: 'PATCH',
        token,
        json: { originalTitle: 'Whole again' },
      })
      expect(await readNewest()).toMatchObject({ year: 1999, originalTitle: 'Whole again' })
    } finally {
      await app.remove()
    }
  })

  it('is made good before anybody can save: the first draft begins from what is public', async () => {
    const first = await createTestApp()
    const film = await buildFilm(first, { slug: 'saved-at-once', year: 2001 })
    const token = await first.signIn('editor')
    await first.payload.db.updateOne({
      collection: 'films',
      id: film.id,
      data: { year: 1999, updatedAt: new Date().toISOString() },
    })
    await first.stop()

    const app = await createTestApp({ dataDirectory: first.dataDirectory })
    try {
      const answer = await app.request(`/api/films/${film.id}?draft=true`, {
        method: 'PATCH',
        token,
        json: { originalTitle: 'Saved at once' },
      })
      expect(await answer.json()).toMatchObject({
        doc: { year: 1999, originalTitle: 'Saved at once' },
      })
    } finally {
      await app.remove()
    }
  })
})
