import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'

import { findViolations, launchBrowser, measureOverflowPx } from '../../testing/browser.js'
import { testStackName } from '../../testing/test-stack.js'
import { hashOf } from '../../testing/uploads.js'
import { waitFor } from '../../testing/wait-for.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'

/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000

/** Slow enough for a test to cut a picture in its middle. */
const slowBytesPerSecond = 1_000_000
const unlimited = -1

const fileName = 'a-still-with-a-long-name-straight-from-the-camera-of-the-second-unit.jpg'

describe('a still of several megabytes, sent through the admin', () => {
  let laurel: RunningLaurel
  let browser: Browser
  let directory: string
  let films = 0

  beforeAll(async () => {
    laurel = await startLaurel()
    browser = await launchBrowser()
    directory = await mkdtemp(join(tmpdir(), 'laurel-sent-'))
    const who = { name: 'editor', email: 'editor@example.org', password, role: 'editor' }
    await laurel.create('users', who)
  }, startTimeoutMs)

  afterAll(async () => {
    await browser?.close()
    await laurel?.stop()
    await rm(directory, { recursive: true, force: true })
  })

  it('goes on where it was once the network is back', async () => {
    await sendStill(async ({ network, list, offsets }) => {
      await waitForShare(list, 30)
      await network.cut()
      await list.getByText('Connection lost; it goes on by itself.').waitFor()
      await network.limit(unlimited)
      await list.getByText('1 of 1 arrived.').waitFor()
      expect(offsets.at(-1)).toBeGreaterThan(500_000)
    })
  }, 120_000)

  it('goes on after a reload, from the same file chosen again', async () => {
    await sendStill(async ({ page, choose, list, network, offsets }) => {
      await waitForShare(list, 30)
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', (dialog) => {
          resolve(dialog.type())
          void dialog.accept()
        })
      })
      await page.reload()
      expect(await asked).toBe('beforeunload')
      await network.limit(unlimited)
      await choose()
      await list.getByText('1 of 1 arrived.').waitFor()
      expect(offsets.at(-1)).toBeGreaterThan(500_000)
    })
  }, 120_000)

  it('goes on when the server was killed and is started again', async () => {
    await sendStill(async ({ page, network, list, offsets, id }) => {
      await waitForShare(list, 30)
      // What a disk has is told every two seconds, what a bucket has more rarely.
      if (testStackName === 'sqlite-disk') {
        await waitFor('bytes that are kept', async () => (await askOffset(page, id())) > 0)
      }
      await laurel.kill()
      await list.getByText('Connection lost; it goes on by itself.').waitFor()
      await laurel.restart()
      await network.limit(unlimited)
      await list.getByText('1 of 1 arrived.').waitFor({ timeout: 60_000 })
      if (testStackName === 'sqlite-disk') expect(offsets.at(-1)).toBeGreaterThan(0)
    })
  }, 180_000)

  it('waits while it is paused, and goes on from there', async () => {
    await sendStill(async ({ page, network, list, offsets, id }) => {
      await waitForShare(list, 30)
      await list.getByRole('button', { name: `Pause: ${fileName}` }).click()
      await list.getByText('paused').waitFor()
      const kept = await waitForRest(() => askOffset(page, id()))
      expect(kept).toBeGreaterThan(500_000)
      await network.limit(unlimited)
      await list.getByRole('button', { name: `Go on: ${fileName}` }).click()
      await list.getByText('1 of 1 arrived.').waitFor()
      expect(offsets.at(-1)).toBe(kept)
    })
  }, 120_000)

  it('tells how far, how fast and how long, for a narrow screen and a screen reader', async () => {
    await sendStill(async ({ page, network, list }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await list.getByText(/^\d+ % of [\d.]+ MB, [\d.,]+ [kM]B a second, \d+ sec left$/).waitFor()
      await expectAccessible(page)
      const bar = list.getByRole('progressbar', { name: fileName })
      const before = Number(await bar.getAttribute('value'))
      await waitFor('the bar to move', async () => {
        return Number(await bar.getAttribute('value')) > before
      })
      await list.getByRole('button', { name: `Pause: ${fileName}` }).click()
      await list.getByText('paused').waitFor()
      await expectAccessible(page)
      await network.limit(unlimited)
      await list.getByRole('button', { name: `Go on: ${fileName}` }).click()
      await list.getByText('1 of 1 arrived.').waitFor()
      await expectAccessible(page)
    })
  }, 120_000)

  it('goes the same way from the form of one still', async () => {
    await withPicture(async ({ page, network, path, film, offsets }) => {
      await page.goto('/admin/collections/stills/create')
      await page.locator('.file-field input[type=file]').setInputFiles(path)
      await network.limit(slowBytesPerSecond)
      await chooseFilm(page, film.title)
      await page.getByRole('button', { name: 'Save Draft' }).click()
      const panel = page.getByRole('region', { name: 'Uploads' })
      await waitForShare(panel, 30)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectAccessible(page, '.laurel-upload-panel')
      await network.cut()
      await panel.getByText('Connection lost; it goes on by itself.').waitFor()
      await network.limit(unlimited)
      await panel.waitFor({ state: 'detached' })
      await page.waitForURL(/\/stills\/[0-9a-f-]{36}/)
      expect(offsets.at(-1)).toBeGreaterThan(500_000)
    })
  }, 120_000)

  /** Opens a new film's stills and begins to send one slowly; once `go` is done it has to be there. */
  async function sendStill(go: (sent: SentStill) => Promise<void>): Promise<void> {
    await withPicture(async ({ page, film, path, ...rest }) => {
      const choose = async () => {
        await page.getByRole('button', { name: 'Stills', exact: true }).click()
        await page.locator('.laurel-upload input[type=file]').setInputFiles(path)
      }
      await page.goto(`/admin/collections/films/${film.id}`)
      await page.getByRole('button', { name: 'Stills', exact: true }).waitFor()
      await rest.network.limit(slowBytesPerSecond)
      await choose()
      await go({ page, choose, list: page.locator('.laurel-uploads'), film, path, ...rest })
    })
  }

  /** A signed-in editor with a new picture and a new film, which has to have it in the end. */
  async function withPicture(go: (given: Given) => Promise<void>): Promise<void> {
    const path = join(directory, fileName)
    await drawNoise(path)
    const slug = `film-${(films += 1)}`
    const title = `Film ${films}`
    const facts = { slug, originalTitle: title, sourceLocale: 'en', year: 2023 }
    const film = { id: await laurel.create('films', { _status: 'draft', ...facts }), title }
    const viewport = { width: 1280, height: 900 }
    const context = await browser.newContext({ baseURL: laurel.url, viewport, bypassCSP: true })
    try {
      const page = await context.newPage()
      await signIn(page)
      const watched = watchUploads(page)
      const network = await createNetwork(page)
      await go({ page, network, path, film, ...watched })
      await network.limit(unlimited)
      expect(watched.announced()).toBe(1)
      await expectSaved(page, film.id, await readFile(path))
    } finally {
      await context.close()
    }
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto('/admin')
    await page.locator('#field-email').fill('editor@example.org')
    await page.locator('#field-password').fill(password)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.getByRole('heading', { level: 2, name: 'Films' }).waitFor()
  }
})

interface Given {
  page: Page
  network: Network
  path: string
  film: { id: string; title: string }
  /** Where each sending of bytes began. */
  offsets: number[]
  /** How many uploads were begun. */
  announced: () => number
  /** The id of the upload. */
  id: () => string
}

interface SentStill extends Given {
  list: ReturnType<Page['locator']>
  /** Chooses the picture for the film, as an editor does. */
  choose: () => Promise<void>
}

interface Network {
  limit: (uploadBytesPerSecond: number) => Promise<void>
  cut: () => Promise<void>
}

async function createNetwork(page: Page): Promise<Network> {
  const devTools: CDPSession = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  async function emulate(offline: boolean, uploadThroughput: number): Promise<void> {
    await devTools.send('Network.emulateNetworkConditions', {
      ...{ offline, uploadThroughput, latency: 0, downloadThroughput: unlimited },
    })
  }
  return {
    limit: (bytesPerSecond) => emulate(false, bytesPerSecond),
    cut: () => emulate(true, slowBytesPerSecond),
  }
}

/** Notes what the page asks of the uploads' address. */
function watchUploads(page: Page) {
  const offsets: number[] = []
  const ids = new Set<string>()
  let posts = 0
  page.on('request', (request) => {
    if (!request.url().includes('/api/uploads')) return
    if (request.method() === 'POST') posts += 1
    if (request.method() !== 'PATCH') return
    offsets.push(Number(request.headers()['upload-offset']))
    ids.add(request.url().split('/').at(-1) ?? '')
  })
  return { offsets, announced: () => posts, id: () => [...ids].at(-1) ?? '' }
}

/** Noise does not compress: a picture of about six megabytes. */
async function drawNoise(path: string): Promise<void> {
  const [width, height] = [2400, 1600]
  const raw = { width, height, channels: 3 } as const
  await sharp(randomBytes(width * height * 3), { raw })
    .jpeg({ quality: 90 })
    .toFile(path)
}

async function waitForShare(list: ReturnType<Page['locator']>, percent: number): Promise<void> {
  const readShare = async () => {
    const told = await list.locator('.laurel-uploads__item').textContent()
    return Number(/(\d+) %/.exec(told ?? '')?.[1] ?? 0)
  }
  await waitFor(`${percent} %`, async () => (await readShare()) >= percent, { timeoutMs: 30_000 })
}

async function askOffset(page: Page, id: string): Promise<number> {
  const headers = { 'Tus-Resumable': '1.0.0', Origin: new URL(page.url()).origin }
  const answer = await page.request.head(`/api/uploads/${id}`, { headers })
  return Number(answer.headers()['upload-offset'])
}

/** Asks until the answer is the same for a second. */
async function waitForRest(ask: () => Promise<number>): Promise<number> {
  let last = await ask()
  await waitFor(
    'it to rest',
    async () => {
      const before = last
      last = await ask()
      return last === before
    },
    { everyMs: 1000 },
  )
  return last
}

async function chooseFilm(page: Page, title: string): Promise<void> {
  await page.locator('#field-film .rs__control').click()
  await page.locator('#field-film .rs__option', { hasText: title }).first().click()
}

/** The film has this still, whose original is the file that was chosen, byte for byte. */
async function expectSaved(page: Page, filmId: string, file: Buffer): Promise<void> {
  const where = `where[film][equals]=${filmId}&draft=true&depth=0`
  const answer = await page.request.get(`/api/stills?${where}`)
  const { docs } = (await answer.json()) as { docs: { sha256: string; url: string }[] }
  expect(docs.map(({ sha256 }) => sha256)).toEqual([hashOf(file)])
  const original = await page.request.get(String(docs[0]?.url))
  expect(hashOf(await original.body())).toBe(hashOf(file))
}

/** Nothing scrolls sideways, and axe finds nothing at all in what is ours. */
async function expectAccessible(page: Page, part = '.laurel-upload'): Promise<void> {
  expect(await measureOverflowPx(page)).toBeLessThanOrEqual(0)
  expect(await findViolations(page, { within: part })).toEqual([])
}
