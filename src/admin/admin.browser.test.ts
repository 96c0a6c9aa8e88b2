import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import { findViolations, launchBrowser } from '../testing/browser.js'
import { waitFor } from '../testing/wait-for.js'
import { password, startLaurel, type RunningLaurel } from './running-laurel.fixture.js'

const slug = 'we-will-not-fade-away'
/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000

describe('the admin in a browser', () => {
  let laurel: RunningLaurel
  let browser: Browser
  let filmId: string
  let polishId: string

  beforeAll(async () => {
    laurel = await startLaurel()
    browser = await launchBrowser()
    for (const role of ['editor', 'translator']) {
      const who = { name: role, email: `${role}@example.org`, password, role }
      await laurel.create('users', { ...who, ...(role === 'translator' && { locales: ['pl'] }) })
    }
    filmId = await laurel.create('films', {
      _status: 'published',
      slug,
      originalTitle: 'Ми не згаснемо',
      sourceLocale: 'en',
      year: 2023,
      runtimeMinutes: 100,
      kind: 'documentary',
      countries: ['UA'],
    })
    const polish = { film: filmId, locale: 'pl', title: 'Nie znikniemy', tagline: 'Z Donbasu.' }
    polishId = await laurel.create('translations', { _status: 'published', ...polish })
  }, startTimeoutMs)

  afterAll(async () => {
    await browser?.close()
    await laurel?.stop()
  })

  /** Opens the admin as somebody, by the form everybody signs in with. */
  async function signInAs(role: 'editor' | 'translator', look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({
      baseURL: laurel.url,
      viewport: { width: 1280, height: 900 },
      locale: 'en',
      bypassCSP: true,
    })
    try {
      const page = await context.newPage()
      await page.goto('/admin')
      await page.locator('#field-email').fill(`${role}@example.org`)
      await page.locator('#field-password').fill(password)
      await page.getByRole('button', { name: 'Login' }).click()
      await page.getByRole('heading', { level: 2, name: 'Films' }).waitFor()
      await look(page)
    } finally {
      await context.close()
    }
  }

  it('takes an editor from the film to a Polish synopsis, its preview and its publishing', async () => {
    const synopsis = 'Pięcioro nastolatków z Donbasu jedzie w Himalaje.'
    await signInAs('editor', async (page) => {
      await page.getByRole('link', { name: 'Ми не згаснемо' }).click()
      await page.getByRole('button', { name: 'Texts', exact: true }).click()
      await page.locator('.laurel-row').getByRole('link', { name: 'Polish', exact: true }).click()
      await page.locator('#field-synopsisShort').fill(synopsis)
      await page.getByText(`${synopsis.length} / 400`).waitFor()
      await saveDraft(page)

      const preview = await page.request.get(await readPreviewAddress(page))
      expect(await preview.text()).toContain(synopsis)
      expect(await readPublicPage()).not.toContain(synopsis)

      const published = page.waitForResponse((response) => isWrite(response.request().method()))
      await page.getByRole('button', { name: 'Publish changes' }).click()
      expect((await published).status()).toBe(200)
      await page.getByText('Published', { exact: true }).waitFor()
      await waitFor('the next edition', async () => (await readPublicPage()).includes(synopsis))
      expect(await readRest()).toMatchObject({
        texts: { synopsisShort: { text: synopsis, locale: 'pl' } },
      })
      expect(await readGraphQL()).toEqual({
        data: { pressKit: { texts: { synopsisShort: { text: synopsis } } } },
      })
    })
  })

  it('lets a translator write and save, and neither shows nor grants them a publish', async () => {
    await signInAs('translator', async (page) => {
      await page.goto(`/admin/collections/translations/${polishId}`)
      await page.locator('#field-tagline').fill('Marzenie silniejsze.')
      await saveDraft(page)
      expect(await page.getByRole('button', { name: /publish/i }).count()).toBe(0)

      const address = `/api/translations/${polishId}`
      const asked = await page.request.patch(address, { data: { _status: 'published' } })
      // Their words are kept as a draft; nothing is published.
      expect(await asked.json()).toMatchObject({ doc: { _status: 'draft' } })
      const draft = await page.request.get(`${address}?draft=true&depth=0`)
      expect(await draft.json()).toMatchObject({ tagline: 'Marzenie silniejsze.' })
      const published = await page.request.get(`${address}?depth=0`)
      expect(await published.json()).toMatchObject({ tagline: 'Z Donbasu.' })
    })
  })

  it('takes three stills at once, as drafts of the film in the order they were given', async () => {
    const pictures = await Promise.all(['first', 'second', 'third'].map(drawPicture))
    await signInAs('editor', async (page) => {
      await page.goto(`/admin/collections/films/${filmId}`)
      await page.getByRole('button', { name: 'Stills', exact: true }).click()
      await page.locator('.laurel-upload input[type=file]').setInputFiles(pictures)
      await page.getByText('3 of 3 arrived.').waitFor()
      await page.locator('.laurel-still').nth(2).waitFor()
      const where = `where[film][equals]=${filmId}&sort=rank&draft=true&depth=0`
      const answer = await page.request.get(`/api/stills?${where}`)
      const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] }
      expect(docs.map(({ originalName, _status }) => [originalName, _status])).toEqual([
        ['first.jpg', 'draft'],
        ['second.jpg', 'draft'],
        ['third.jpg', 'draft'],
      ])
    })
  })

  it('gives axe nothing serious to find in the parts that are ours', async () => {
    await signInAs('editor', async (page) => {
      await page.goto(`/admin/collections/films/${filmId}`)
      for (const tab of ['Texts', 'Stills', 'Laurels', 'Editions']) {
        await page.getByRole('button', { name: tab, exact: true }).click()
        await page.locator('.laurel-panel:visible').waitFor()
        expect([tab, await findSerious(page, '.laurel-panel')]).toEqual([tab, []])
      }
      await page.goto('/admin')
      expect(await findSerious(page, '.laurel-glance')).toEqual([])
    })
  })

  const readPublicPage = async () => (await fetch(`${laurel.url}/pl/films/${slug}`)).text()
  const readRest = () => readJson(`${laurel.url}/v1/films/${slug}?locale=pl`)

  function readGraphQL() {
    const query = `{ pressKit(film: "${slug}", locale: "pl") { texts { synopsisShort { text } } } }`
    return readJson(`${laurel.url}/api/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    })
  }
})

async function readJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, init)
  return response.json()
}

async function saveDraft(page: Page): Promise<void> {
  const saved = page.waitForResponse((response) => isWrite(response.request().method()))
  await page.getByRole('button', { name: 'Save Draft' }).click()
  expect((await saved).status()).toBe(200)
}

const isWrite = (method: string) => method === 'PATCH'

/** The preview opens in a window of its own. */
async function readPreviewAddress(page: Page): Promise<string> {
  const address = await page.locator('#preview-button').getAttribute('href')
  if (address === null) throw new Error('The form has no preview.')
  return address
}

async function drawPicture(name: string) {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#456' } })
  const buffer = await picture.jpeg().toBuffer()
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer }
}

const findSerious = (page: Page, within: string) =>
  findViolations(page, { within, impacts: ['serious', 'critical'] })
