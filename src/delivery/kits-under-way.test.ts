import { Readable } from 'node:stream'

import type { BlobStorage } from '../../media/storage/index.js'
import { createMemoryStorage } from '../../media/storage/memory.fixture.js'
import { buildFilm, buildPressFile, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk, type Desk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { buildDistributor, makeKey } from '../testing/distributors.js'
import { waitFor } from '../testing/wait-for.js'

/** A storage that gives the first half of what is read next, and the rest once it is told to. */
function createHaltingStorage() {
  const memory = createMemoryStorage()
  let halt: { isReached: boolean; isOver: Promise<void> } | null = null
  const open: BlobStorage['open'] = async (sha256, range) => {
    const found = await memory.open(sha256, range)
    const here = halt
    if (!found || !here || here.isReached) return found
    here.isReached = true
    const bytes = Buffer.concat((await found.toArray()) as Buffer[])
    async function* read() {
      yield bytes.subarray(0, bytes.byteLength / 2)
      await here!.isOver
      yield bytes.subarray(bytes.byteLength / 2)
    }
    return Readable.from(read(), { objectMode: false })
  }
  return {
    storage: { ...memory, open },
    haltNext() {
      let goOn: () => void = () => undefined
      const begun = {
        isReached: false,
        isOver: new Promise<void>((resolve) => (goOn = resolve)),
      }
      halt = begun
      return { isReached: () => begun.isReached, goOn }
    },
  }
}

const halting = createHaltingStorage()
let app: TestApp
let desk: Desk
beforeAll(async () => {
  app = await createTestApp({ storage: halting.storage })
  desk = await createDesk(app)
})
afterAll(() => app.remove())

interface Laid {
  film: { id: string; slug: string }
  translation: { id: string }
  stills: { id: string }[]
  file: { id: string }
  /** What a kit must not hold once the second still, and the file, are taken back. */
  secondStill: Buffer
  fileBytes: Buffer
}

async function layOut(): Promise<Laid> {
  const film = await buildFilm(app)
  const translation = await buildTranslation(app, { film: film.id })
  const stills = [
    await buildStill(app, { film: film.id, rank: 1 }),
    await buildStill(app, { film: film.id, rank: 2 }),
  ]
  const file = await buildPressFile(app, { film: film.id })
  await desk.countEditions(film.id)
  const secondStill = await readBytes(`/v1/stills/${stills[1]!.id}/print`)
  const fileBytes = await readBytes(`/v1/files/${file.id}`)
  return { film, translation, stills, file, secondStill, fileBytes }
}

async function readBytes(path: string): Promise<Buffer> {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** Reads a kit of which, half way through its first still, something happens. */
async function readKit(args: { path: string; key?: string; meanwhile: () => Promise<unknown> }) {
  const { isReached, goOn } = halting.haltNext()
  const response = await app.request(args.path, { key: args.key })
  expect(response.status).toBe(200)
  await waitFor('the first still', isReached)
  await args.meanwhile()
  goOn()
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of response.body!) chunks.push(chunk)
  } catch {
    return { isWhole: false, bytes: Buffer.concat(chunks) }
  }
  return { isWhole: true, bytes: Buffer.concat(chunks) }
}

const withdrawn = { withdrawn: { at: '2026-04-30T00:00:00Z', why: 'Asked to.' } }
const kits = [
  ['of the film', 'kit.zip'],
  ['of an edition', 'editions/1/kit.zip'],
] as const

describe.each(kits)('a kit %s that is under way', (_, name) => {
  let laid: Laid
  let path: string
  beforeEach(async () => {
    laid = await layOut()
    const { film } = laid
    const [first] = name.includes('editions') ? [await desk.countEditions(film.id)] : []
    path = `/v1/films/${film.slug}/${name.replace('1', String(first))}`
  })

  it('is cut off before a still that was withdrawn meanwhile', async () => {
    const { film, stills, secondStill } = laid
    const { isWhole, bytes } = await readKit({
      path,
      async meanwhile() {
        await desk.publish(`stills/${stills[1]!.id}`, withdrawn)
        await desk.countEditions(film.id)
      },
    })
    expect([isWhole, bytes.includes(secondStill)]).toEqual([false, false])
    const anew = await readKit({ path, meanwhile: () => Promise.resolve() })
    expect([anew.isWhole, anew.bytes.includes(secondStill)]).toEqual([true, false])
  })

  it('is cut off before a file that was unpublished meanwhile', async () => {
    const { film, file, secondStill, fileBytes } = laid
    const { isWhole, bytes } = await readKit({
      path,
      async meanwhile() {
        await desk.unpublish(`press-files/${file.id}`)
        await desk.countEditions(film.id)
      },
    })
    expect([isWhole, bytes.includes(secondStill)]).toEqual([false, true])
    expect(bytes.includes(fileBytes)).toBe(false)
  })

  it('is cut off once the whole film is unpublished', async () => {
    const { film, secondStill } = laid
    const { isWhole, bytes } = await readKit({
      path,
      async meanwhile() {
        await desk.unpublish(`films/${film.id}`)
        await desk.countEditions(film.id)
      },
    })
    expect([isWhole, bytes.includes(secondStill)]).toEqual([false, false])
  })

  it('comes whole where another text was published meanwhile, and another address', async () => {
    const { film, translation, secondStill, fileBytes } = laid
    const { isWhole, bytes } = await readKit({
      path,
      async meanwhile() {
        await desk.publish(`translations/${translation.id}`, { tagline: 'Anew.' })
        await desk.publish(`films/${film.id}`, { slug: `${film.slug}-moved` })
        await desk.countEditions(film.id)
      },
    })
    expect([isWhole, bytes.includes(secondStill), bytes.includes(fileBytes)]).toEqual([
      ...[true, true, true],
    ])
  })

  it('is cut off once the key that it was begun with is revoked', async () => {
    const { id } = await buildDistributor(app)
    const { id: keyId, key } = await makeKey(app, id)
    const { isWhole, bytes } = await readKit({
      path,
      key,
      async meanwhile() {
        const token = await app.signIn('admin')
        const revoke = `/api/distributors/${id}/keys/${keyId}/revoke`
        expect((await app.request(revoke, { method: 'POST', token })).status).toBe(200)
      },
    })
    expect([isWhole, bytes.includes(laid.secondStill)]).toEqual([false, false])
  })

  it('is cut off once the film is no longer given to whoever holds the key', async () => {
    const other = await buildFilm(app)
    const { id } = await buildDistributor(app)
    const { key } = await makeKey(app, id)
    const { isWhole, bytes } = await readKit({
      path,
      key,
      async meanwhile() {
        const token = await app.signIn('admin')
        const json = { whichFilms: 'chosen', films: [other.id] }
        const changed = await app.request(`/api/distributors/${id}`, {
          ...{ method: 'PATCH', token, json },
        })
        expect(changed.status).toBe(200)
      },
    })
    expect([isWhole, bytes.includes(laid.secondStill)]).toEqual([false, false])
  })
})
