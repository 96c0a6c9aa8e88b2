import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findViolations, launchBrowser } from '../testing/browser.js'
import { describeWith } from '../testing/foreign-tools.js'
import { buildBareKit, buildKit, buildPolishKit } from './press-room.fixture.js'
import { servePressRoom } from './serve-press-room.fixture.js'

const slug = 'we-will-not-fade-away'

const pages: [string, string][] = [
  ['film', `/en/films/${slug}`],
  ['film with texts in another language', `/pl/films/${slug}`],
  ['film of which little is known', '/en/films/untitled'],
  ['Arabic film', '/ar/films/arabic'],
  ['Hebrew film', '/he/films/hebrew'],
  ['list', '/'],
  ['list in a language the press room does not speak', '/?lang=ar'],
  ['empty search', '/?q=nothing-like-it&lang=pl'],
  ['other-language', `/uk/films/${slug}`],
  ['not-found', '/en/films/nobody-knows-this'],
  ['withdrawn', '/pl/films/taken-back'],
]

describeWith(['chromium'], 'press room in a browser', () => {
  let browser: Browser
  let room: Awaited<ReturnType<typeof servePressRoom>>

  beforeAll(async () => {
    browser = await launchBrowser()
    room = await servePressRoom({
      kits: [
        buildKit(),
        buildPolishKit(),
        buildBareKit(),
        buildKit({ slug: 'arabic', locale: 'ar', title: 'لن نتلاشى', titleLocale: 'ar' }),
        buildKit({ slug: 'hebrew', locale: 'he', title: 'לא ניעלם', titleLocale: 'he' }),
      ],
      withdrawn: ['taken-back'],
    })
  })
  afterAll(async () => {
    await browser.close()
    await room.close()
  })

  /** Opens a page, hands it over, and closes it whatever happens. */
  async function visit<T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ baseURL: room.origin, ...options })
    try {
      const page = await context.newPage()
      await page.goto(path)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  describe.each(pages)('%s page', (_name, path) => {
    it.each([1280, 390])('gives axe nothing to find at %i px', async (width) => {
      const options = { viewport: { width, height: 900 }, bypassCSP: true }
      const violations = await visit(path, options, (page) => findViolations(page))
      expect(violations).toEqual([])
    })

    it('never scrolls sideways on a phone of 360 px', async () => {
      const widthPx = await visit(path, { viewport: { width: 360, height: 740 } }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth),
      )
      expect(widthPx).toBe(360)
    })
  })

  it('copies a text as it was written, paragraphs and all, and says so', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] }
    await visit(`/en/films/${slug}`, options, async (page) => {
      const button = page.locator('button[data-copies="text-synopsisLong"]')
      await button.click()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(buildKit().texts.synopsisLong?.text)
      expect(await page.locator('[role="status"]').textContent()).toBe('Copied')
      expect(await button.textContent()).toBe('Copied')
    })
  })

  it('copies a caption together with its credit', async () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] }
    const copied = await visit(`/en/films/${slug}`, options, async (page) => {
      await page.getByRole('button', { name: 'Copy caption' }).nth(1).click()
      return page.evaluate(() => navigator.clipboard.readText())
    })
    expect(copied).toBe(
      'The foothills of the Himalayas at dawn.\n\nCredit: Drawing: Laurel, placeholder',
    )
  })

  it('copies where the site has no TLS and so the browser no clipboard', async () => {
    await visit('/', {}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await page.goto(`/en/films/${slug}`)
      await page.locator('button[data-copies="citation"]').click()
      await page.goto('/')
      await page.locator('#q').focus()
      await page.keyboard.press('Control+V')
      expect(await page.locator('#q').inputValue()).toContain('press kit, edition 7')
    })
  })

  it('works without JavaScript and shows no button that would do nothing', async () => {
    await visit(`/en/films/${slug}`, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('button:visible').count()).toBe(0)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'We Will Not Fade Away',
      )
      await page.getByRole('link', { name: 'polski' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Nie znikniemy')
      await page.goto('/')
      await page.getByRole('searchbox').fill('untitled')
      await page.getByRole('button', { name: 'Search' }).click()
      expect(await page.locator('article').count()).toBe(1)
    })
  })

  it('loads nothing its content security policy refuses', async () => {
    await visit('/', {}, async (page) => {
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(`/ar/films/arabic`, { waitUntil: 'networkidle' })
      expect(complaints).toEqual([])
    })
  })

  it('leads a keyboard past the masthead at the first step', async () => {
    await visit(`/en/films/${slug}`, {}, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip to the content',
      )
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    })
  })

  it('keeps the focal point of the key still in sight when it is cropped', async () => {
    const position = await visit(`/en/films/${slug}`, {}, (page) =>
      page.locator('.hero-still img').evaluate((image) => getComputedStyle(image).objectPosition),
    )
    expect(position).toBe('65% 40%')
  })

  it('prints facts, synopsis, credits and contacts without buttons or masthead', async () => {
    await visit(`/en/films/${slug}`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.button:visible, .masthead:visible').count()).toBe(0)
      for (const part of ['.facts', '#text-synopsisLong', '.credits', '.contacts', '#citation']) {
        expect(await page.locator(part).isVisible()).toBe(true)
      }
      const address = await page
        .locator('.companies a')
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(address).toContain('https://pisf.pl/')
    })
  })
})
