import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

import { buildFilm, buildTranslation } from '../../testing/builders.js'
import {
  desktop,
  findViolations,
  launchBrowser,
  measureOverflowPx,
  phone,
} from '../../testing/browser.js'
import { createDesk } from '../../testing/create-desk.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'
import { buildDistributor, makeKey } from '../../testing/distributors.js'
import { describeWith } from '../../testing/foreign-tools.js'
import { operations } from '../operations.js'

describeWith(['chromium'], 'the page of the API in a browser', () => {
  let app: TestApp
  let browser: Browser

  beforeAll(async () => {
    app = await createTestApp()
    const film = await buildFilm(app, { slug: 'winter-road' })
    await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Zimowa droga' })
    await (await createDesk(app)).readFilm('winter-road')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app.remove()
  })

  async function visit<T>(
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ baseURL: app.url, ...options })
    try {
      const page = await context.newPage()
      await page.goto('/v1/docs')
      return await look(page)
    } finally {
      await context.close()
    }
  }

  const tryFilm = async (page: Page, fill: Record<string, string>) => {
    const form = page.getByRole('form', { name: 'Try GET /v1/films/{slug}', exact: true })
    for (const [name, value] of Object.entries(fill)) {
      await form.locator(`[name="${name}"]`).fill(value)
    }
    return form
  }

  it('has every operation and message, with or without a script', async () => {
    const text = await visit({ javaScriptEnabled: false }, (page) => page.innerText('body'))
    for (const { summary } of Object.values(operations)) expect(text).toContain(summary)
    expect(text).toContain('Something happened to a film')
    expect(text).toContain('webhook-signature')
    expect(text.indexOf('It arrived.')).toBeLessThan(text.indexOf('Nothing more is wanted'))
    expect(text).not.toContain('Try it')
  })

  it.each([
    ['desktop', desktop, 'light'],
    ['telephone', phone, 'light'],
    ['telephone at night', phone, 'dark'],
  ] as const)('gives axe nothing to find on a %s', async (_, viewport, colorScheme) => {
    const options = { viewport, colorScheme, bypassCSP: true }
    const [violations, overflowPx] = await visit(options, async (page) => [
      await findViolations(page),
      await measureOverflowPx(page),
    ])
    expect(violations).toEqual([])
    expect(overflowPx).toBe(0)
  })

  it('asks what a reader filled in, and shows the answer with its headers', async () => {
    const [said, shown] = await visit({}, async (page) => {
      const form = await tryFilm(page, { slug: 'winter-road', locale: 'pl' })
      await form.getByRole('button', { name: 'Try it' }).click()
      await form.getByText('200 OK').waitFor()
      return [
        await form.getByRole('status').innerText(),
        await form.getByRole('region', { name: 'Answer' }).innerText(),
      ]
    })
    expect(said).toBe('200 OK')
    expect(shown).toContain('content-language: pl')
    expect(shown).toContain('"title": "Zimowa droga"')
  })

  it('sends the key of a reader, and leaves it out of what is copied', async () => {
    const { key } = await makeKey(app, (await buildDistributor(app)).id)
    const options = { permissions: ['clipboard-read', 'clipboard-write'] }
    await visit(options, async (page) => {
      await page.getByLabel('Your key').fill(key)
      const form = await tryFilm(page, { slug: 'winter-road', 'Accept-Language': 'pl' })
      await form.getByRole('button', { name: 'Try it' }).click()
      const answer = form.getByRole('region', { name: 'Answer' })
      await answer.getByText('cache-control: private').waitFor()
      await form.getByRole('button', { name: 'Copy as curl' }).click()
      await form.getByText('Copied').waitFor()
      const line = await page.evaluate(() => navigator.clipboard.readText())
      expect(line).toBe(
        `curl -H 'Accept-Language: pl' -H "Authorization: Bearer $LAUREL_KEY" '${app.url}/v1/films/winter-road'`,
      )
    })
  })

  it('loads nothing from anywhere else', async () => {
    const context = await browser.newContext({ baseURL: app.url })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    await page.goto('/v1/docs', { waitUntil: 'networkidle' })
    await context.close()
    expect(new Set(asked)).toEqual(new Set([app.url]))
    // The page, its style, its script and its icon.
    expect(asked).toHaveLength(4)
  })
})
