import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import {
  desktop,
  findViolations,
  launchBrowser,
  measureOverflowPx,
  phone,
} from '../../testing/browser.js'
import { waitFor } from '../../testing/wait-for.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'

const slug = 'we-will-not-fade-away'
/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000

let laurel: RunningLaurel
let browser: Browser
let filmId: string
let englishId: string

beforeAll(async () => {
  laurel = await startLaurel()
  browser = await launchBrowser()
  for (const [role, language] of [
    ['editor', 'en'],
    ['translator', 'pl'],
  ]) {
    const who = { name: role, email: `${role}@example.org`, password, role, language }
    await laurel.create('users', { ...who, ...(role === 'translator' && { locales: ['pl'] }) })
  }
  filmId = await laurel.create('films', {
    _status: 'published',
    ...{ slug, originalTitle: 'Ми не згаснемо', sourceLocale: 'en', year: 2023 },
    ...{ runtimeMinutes: 100, kind: 'documentary', countries: ['UA'] },
  })
  const english = { film: filmId, locale: 'en', title: 'We Will Not Fade Away' }
  englishId = await laurel.create('translations', { _status: 'published', ...english })
  for (const outlet of ['First Paper', 'Second Paper', 'Third Paper']) {
    const quote = { film: filmId, locale: 'en', outlet, text: 'A film to remember.' }
    await laurel.create('quotes', { _status: 'published', ...quote })
  }
  const poster = { bytes: await drawPoster(), fileName: 'poster.jpg' }
  const artwork = { film: filmId, kind: 'poster', alt: 'A hill.', credit: 'Somebody' }
  await laurel.createWithFile('artworks', { _status: 'published', ...artwork }, poster)
  await waitFor('the first edition', async () => (await readPublic()).artworks?.length === 1)
}, startTimeoutMs)

afterAll(async () => {
  await browser?.close()
  await laurel?.stop()
})

const readPublic = async () =>
  (await (await fetch(`${laurel.url}/v1/films/${slug}?locale=en`)).json()) as {
    edition?: number
    artworks?: unknown[]
    texts?: { logline: { text: string } | null }
  }

/** Opens the film as somebody, and says what the browser complained of meanwhile. */
async function openFilm(
  as: { role?: 'editor' | 'translator'; viewport?: typeof desktop },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { role = 'editor', viewport = desktop } = as
  const context = await browser.newContext({
    ...{ baseURL: laurel.url, viewport, locale: 'en', bypassCSP: true },
  })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto('/admin')
    await page.locator('#field-email').fill(`${role}@example.org`)
    await page.locator('#field-password').fill(password)
    await page.locator('#field-password').press('Enter')
    await page.locator('.laurel-glance').waitFor()
    await page.goto(`/admin/collections/films/${filmId}`)
    await look(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.laurel-panel:visible').first().waitFor()
}

const upcoming = (page: Page) => page.locator('.laurel-upcoming')
const newestEdition = (page: Page) => page.locator('.laurel-edition').first()

describe('the editions of a film in the admin', () => {
  it('show a draft as not published yet, and once it is published as the next edition', async () => {
    const before = (await readPublic()).edition!
    const logline = 'Five teenagers from Donbas leave for the Himalayas.'
    await openFilm({}, async (page) => {
      await openTab(page, 'Editions')
      await upcoming(page).getByText('Nothing waits').waitFor()

      await page.goto(`/admin/collections/translations/${englishId}`)
      await page.locator('#field-logline').fill(logline)
      await page.getByRole('button', { name: 'Save Draft' }).click()
      await page.getByText('Draft saved successfully').waitFor()

      await page.goto(`/admin/collections/films/${filmId}`)
      await openTab(page, 'Editions')
      await upcoming(page).getByText('Logline (English): added').waitFor()
      await upcoming(page)
        .getByText(`edition ${before + 1} would bring`)
        .waitFor()
      expect((await readPublic()).texts?.logline).toBeNull()

      await upcoming(page).getByRole('link', { name: 'English' }).click()
      await page.getByRole('button', { name: 'Publish changes' }).click()
      await page.getByText('Published', { exact: true }).waitFor()
      await waitFor('the edition', async () => (await readPublic()).edition === before + 1)

      await page.goto(`/admin/collections/films/${filmId}`)
      await openTab(page, 'Editions')
      await upcoming(page).getByText('Nothing waits').waitFor()
      const edition = newestEdition(page)
      await edition.getByText(`Edition ${before + 1}`).waitFor()
      expect(await edition.textContent()).toContain('Logline (English): added')
      const link = edition.getByRole('link', { name: `Public page of edition ${before + 1}` })
      const opened = await page.request.get((await link.getAttribute('href'))!)
      expect(await opened.text()).toContain(logline)
    })
  })

  it('say what is not ready, and why, in the language of whoever looks', async () => {
    const quote = { film: filmId, locale: 'en', outlet: 'Fourth Paper' }
    await laurel.create('quotes', quote)
    await openFilm({ role: 'translator' }, async (page) => {
      await openTab(page, 'Wydania')
      const row = upcoming(page).locator('.laurel-row', { hasText: 'Fourth Paper' })
      await row.getByText('Niegotowe').waitFor()
      expect(await row.textContent()).toContain('Brakuje: Cytat')
      await newestEdition(page).getByText('Teraz publiczne').waitFor()
    })
  })

  it('give axe nothing to find, and a phone no sideways scroll, as do the newer tabs', async () => {
    const tabs = ['Artworks and files', 'Screenings', 'Quotes', 'Editions']
    for (const viewport of [desktop, phone]) {
      await openFilm({ viewport }, async (page) => {
        for (const tab of tabs) {
          await openTab(page, tab)
          if (tab === 'Editions') await newestEdition(page).waitFor()
          const found = await findViolations(page, { within: '.laurel-panel' })
          expect([tab, found, await measureOverflowPx(page)]).toEqual([tab, [], 0])
        }
      })
    }
  })
})

describe('the artworks of a film in the admin', () => {
  it('are seen in their tab and in their list', async () => {
    await openFilm({}, async (page) => {
      await openTab(page, 'Artworks and files')
      await expectPicture(page, '.laurel-row__picture img')
      await page.goto('/admin/collections/artworks')
      await expectPicture(page, '.cell-filename img')
    })
  })
})

async function expectPicture(page: Page, selector: string): Promise<void> {
  const picture = page.locator(selector).first()
  await picture.waitFor()
  const isDrawn = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth > 0)
  await waitFor(`the picture ${selector}`, isDrawn)
}

const drawPoster = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 900, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer()

describe('the quotes of a film in the admin', () => {
  it('are put in another order by buttons, and the public sees it once that is published', async () => {
    await openFilm({}, async (page) => {
      await openTab(page, 'Quotes')
      const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
      await page.getByRole('button', { name: 'Move earlier: Third Paper' }).click()
      expect((await saved).status()).toBe(200)
      await waitFor(
        'the order',
        async () => (await listNames(page)).join() === 'First,Third,Second',
      )
      await openTab(page, 'Editions')
      await upcoming(page).getByText('put in another order').waitFor()
    })
  })
})

const listNames = async (page: Page): Promise<string[]> => {
  const titles = await page.locator('.laurel-row__title').allTextContents()
  return titles.slice(0, 3).map((title) => title.replace(' Paper', ''))
}
