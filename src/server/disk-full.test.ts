import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createDiskStorage } from '../../media/storage/index.js'
import { buildFilm, buildTerms, drawJpeg } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { listBlobs, postStill } from '../testing/uploads.js'

const volume = mountVolume()

/** A file system of 2 MiB, where this machine lets us make one: that takes the superuser. */
function mountVolume(): string | null {
  const path = mkdtempSync(join(tmpdir(), 'laurel-volume-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' })
    return path
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
}

const describeOnVolume = volume
  ? describe
  : process.env.LAUREL_FOREIGN_TOOLS === 'required'
    ? describe
    : describe.skip

describeOnVolume('a volume for files that is full (needs to mount one)', () => {
  let app: TestApp
  let token: string
  let upload: (jpeg: Buffer) => ReturnType<typeof postStill>
  const ballast = join(volume ?? 'not mounted', 'ballast')

  beforeAll(async () => {
    const storage = createDiskStorage({ directory: join(volume ?? '', 'blobs') })
    app = await createTestApp({ storage })
    token = await app.signIn('editor')
    const film = await buildFilm(app)
    const terms = await buildTerms(app)
    const data = {
      ...{ film: film.id, terms: terms.id, role: 'scene', credit: 'Somebody' },
      ...{ caption: 'A caption.', alt: 'What is to be seen.' },
    }
    upload = (bytes) => postStill(app, { token, bytes, data })
    // As much of it as fits.
    await writeFile(ballast, Buffer.alloc(3 * 1024 ** 2)).catch(() => undefined)
  })
  afterAll(async () => {
    await app.remove()
    execFileSync('umount', [volume!])
    await rm(volume!, { recursive: true })
  })

  it('refuses an upload with a code of its own, keeps nothing of it, and says so at /readyz', async () => {
    const answer = await upload(await drawJpeg({ hue: 10, widthPx: 2400, heightPx: 1600 }))
    expect(answer).toMatchObject({ status: 507, code: 'STORAGE_FULL' })
    expect(await listBlobs(app.services.storage)).toEqual([])
    expect(await (await app.request('/readyz')).json()).toMatchObject({
      checks: { database: 'ok', storage: 'away' },
      reasons: { storage: 'full' },
    })
  })

  it('leaves the database as it is: records are read and written meanwhile', async () => {
    const json = { slug: 'written-meanwhile', originalTitle: 'Written', sourceLocale: 'en' }
    const saved = await app.request('/api/films?draft=true', { method: 'POST', token, json })
    expect(saved.status).toBe(201)
    const { totalDocs } = await app.payload.count({ collection: 'stills', overrideAccess: true })
    expect(totalDocs).toBe(0)
  })

  it('takes the next upload once there is room again', async () => {
    await rm(ballast)
    const answer = await upload(await drawJpeg({ hue: 20 }))
    expect(answer.status).toBe(201)
    expect((await app.request('/readyz')).status).toBe(200)
  })
})
