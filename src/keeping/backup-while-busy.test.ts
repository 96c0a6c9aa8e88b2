import { join } from 'node:path'

import { startChildServer } from '../server/child-server.fixture.js'
import { buildFilm, buildTranslation } from '../testing/builders.js'
import type { TestApp } from '../testing/create-test-app.js'
import { runCommand, spawnCommand } from '../testing/run-command.js'
import { changeFilm, fillSite, makeFolder, openSite } from '../testing/site.js'

let app: TestApp
let folder: Awaited<ReturnType<typeof makeFolder>>

beforeAll(async () => {
  folder = await makeFolder()
  app = await openSite({})
  await fillSite(app)
}, 120_000)

afterAll(async () => {
  await app.remove()
  await folder.remove()
})

describe('a backup of a site in use', () => {
  it('is of one moment, however much is published meanwhile', async () => {
    const films = await Promise.all(
      Array.from({ length: 5 }, (_, index) => buildFilm(app, { slug: `busy-${index}` })),
    )
    const to = join(folder.path, 'busy.laurel')
    const { child, outcome } = spawnCommand('backup', ['--to', to], {
      DATA_DIR: app.dataDirectory,
      ...app.variables,
    })
    let published = 0
    for (; published < 50; published++) {
      const film = films[published % films.length]!
      if (published < 5) await buildTranslation(app, { film: film.id })
      await changeFilm(app, film.id, { runtimeMinutes: 60 + published, _status: 'published' })
    }
    expect(child.exitCode).toBeNull()
    expect(await outcome).toMatchObject({ code: 0, err: '' })

    const variables = { DATA_DIR: join(folder.path, 'restored') }
    expect(await runCommand('restore', ['--from', to], variables)).toMatchObject({ code: 0 })
    await composeWhatWaits(variables)
    const { code, out } = await runCommand('doctor', ['--deep'], variables)
    expect({ code, last: out.trim().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'Nothing is wrong.',
    })
  }, 120_000)
})

/** What had been published and not composed at that moment is composed by the first server. */
async function composeWhatWaits(variables: Record<string, string>): Promise<void> {
  const server = await startChildServer({ ...elsewhere, ...variables })
  await new Promise((resolve) => setTimeout(resolve, 8000))
  server.child.kill('SIGTERM')
  await server.exited
}

/** Also where the suites run on servers, what was restored onto this disk is opened there. */
const elsewhere = {
  DATABASE_URL: '',
  S3_BUCKET: '',
  S3_ENDPOINT: '',
  S3_ACCESS_KEY_ID: '',
  S3_SECRET_ACCESS_KEY: '',
}
