import { mkdtemp, rm } from 'node:fs/promises'
import { get, request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

import { waitFor } from '../testing/wait-for.js'
import { startChildServer, type ChildServer } from './child-server.fixture.js'

let directory: string
let server: ChildServer
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-stopping-'))
  server = await startChildServer({ DATA_DIR: directory, LOG_LEVEL: 'silent' })
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await server.exited
  await rm(directory, { recursive: true, force: true })
})

async function send(path: string, init: RequestInit & { token?: string }): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (init.token) headers.set('authorization', `JWT ${init.token}`)
  if (typeof init.body === 'string') headers.set('content-type', 'application/json')
  const response = await fetch(`${server.url}${path}`, { ...init, headers })
  const answer = (await response.json()) as Answer
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
  return answer
}

interface Answer {
  token: string
  doc: { id: string; filename: string }
}

/** The first person of an empty Laurel, signed in, and a film of theirs. */
async function begin(): Promise<{ token: string; filmId: string }> {
  const person = { name: 'A', email: 'a@example.org', password: 'a long enough one', role: 'admin' }
  const register = { method: 'POST', body: JSON.stringify(person) }
  const { token } = await send('/api/users/first-register', register)
  const film = { slug: 'a-film', originalTitle: 'A Film', sourceLocale: 'en' }
  const { doc } = await send('/api/films', { method: 'POST', token, body: JSON.stringify(film) })
  return { token, filmId: doc.id }
}

/** More bytes than the buffers between two processes hold. */
async function uploadLargeStill({ token, filmId }: { token: string; filmId: string }) {
  const [width, height] = [5000, 3000]
  const tiff = await sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .tiff({ compression: 'none' })
    .toBuffer()
  const form = new FormData()
  form.set('_payload', JSON.stringify({ film: filmId }))
  form.set('file', new Blob([new Uint8Array(tiff)], { type: 'image/tiff' }), 'large.tif')
  const { doc } = await send('/api/stills', { method: 'POST', token, body: form })
  return { name: doc.filename, bytes: tiff.length }
}

const isRefused = async () => {
  try {
    await fetch(`${server.url}/healthz`)
    return false
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === 'TypeError') return true
    throw error
  }
}

describe('SIGTERM', () => {
  it('lets a download finish, takes nothing new, and ends well, asked twice or not', async () => {
    const begun = await begin()
    const still = await uploadLargeStill(begun)
    const headers = { authorization: `JWT ${begun.token}` }
    const download = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${server.url}/api/stills/file/${still.name}`, { headers }, resolve).on('error', reject)
    })
    expect(download.statusCode).toBe(200)
    server.child.kill('SIGTERM')
    server.child.kill('SIGINT')
    await waitFor('new connections to be refused', isRefused)
    let bytes = 0
    for await (const chunk of download) bytes += (chunk as Buffer).length
    expect(bytes).toBe(still.bytes)
    expect(await server.exited).toBe(0)
    expect(server.said()).toContain('Finishing what is under way')
  })

  it('lets a write finish whose body is still coming', async () => {
    const { token, filmId } = await begin()
    const body = JSON.stringify({ originalTitle: 'In the end' })
    const headers = {
      authorization: `JWT ${token}`,
      'content-type': 'application/json',
      'content-length': String(body.length),
    }
    const status = new Promise((resolve, reject) => {
      const writing = request(`${server.url}/api/films/${filmId}`, { method: 'PATCH', headers })
      writing
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
      writing.write(body.slice(0, 10), () => {
        void fetch(`${server.url}/healthz`)
          .then(() => server.child.kill('SIGTERM'))
          .then(() => waitFor('new connections to be refused', isRefused))
          .then(() => writing.end(body.slice(10)), reject)
      })
    })
    expect(await status).toBe(200)
    expect(await server.exited).toBe(0)
  })

  it('ends it at once when asked again', async () => {
    const begun = await begin()
    const still = await uploadLargeStill(begun)
    const headers = { authorization: `JWT ${begun.token}` }
    const download = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${server.url}/api/stills/file/${still.name}`, { headers }, resolve).on('error', reject)
    })
    download.on('error', () => download.destroy())
    server.child.kill('SIGTERM')
    await waitFor('new connections to be refused', isRefused)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(1)
  })
})
