import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'

import { desktop, findViolations, launchBrowser, phone } from '../../testing/browser.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'
import { createSay } from '../strings.js'

/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000

describe('the keys of a distributor in the admin', () => {
  let laurel: RunningLaurel
  let browser: Browser
  let distributor: string

  beforeAll(async () => {
    laurel = await startLaurel()
    browser = await launchBrowser()
    for (const role of ['editor', 'translator']) {
      const who = { name: role, email: `${role}@example.org`, password, role }
      await laurel.create('users', { ...who, ...(role === 'translator' && { locales: ['pl'] }) })
    }
    distributor = await laurel.create('distributors', {
      name: 'Kino Północ',
      whichFilms: 'all',
      whichLocales: 'chosen',
      locales: ['pl'],
    })
  }, startTimeoutMs)

  afterAll(async () => {
    await browser?.close()
    await laurel?.stop()
  })

  async function signInAs(
    role: 'admin' | 'editor' | 'translator',
    look: (page: Page) => Promise<void>,
    { viewport = desktop, locale = 'en' } = {},
  ): Promise<void> {
    const context = await browser.newContext({
      baseURL: laurel.url,
      viewport,
      locale,
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    try {
      const page = await context.newPage()
      await page.goto('/admin')
      await page.locator('#field-email').fill(`${role}@example.org`)
      await page.locator('#field-password').fill(password)
      await page.locator('#field-password').press('Enter')
      await page.locator('.laurel-glance').waitFor()
      // As somebody has it who chose this language for themselves.
      await context.addCookies([{ name: 'payload-lng', value: locale, url: laurel.url }])
      await look(page)
    } finally {
      await context.close()
    }
  }

  const openDistributor = (page: Page) =>
    page.goto(`/admin/collections/distributors/${distributor}`)

  it('shows a new key once, with a first call that works as it stands until it is revoked', async () => {
    await signInAs('admin', async (page) => {
      await openDistributor(page)
      await page.getByText('No keys yet.').waitFor()
      await page.getByLabel('What it is for').fill('The website')
      await page.getByLabel('What it is for').press('Enter')
      const [key, call] = await readShown(page)
      expect(key).toMatch(/^laurel_[0-9A-Za-z]{49}$/)
      expect(call).toBe(`curl -H 'Authorization: Bearer ${key}' '${laurel.url}/v1/films'`)

      await page.getByRole('button', { name: 'Copy: The first call with it' }).click()
      await page.getByText('Copied.').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(call)
      expect(runInShell(copied)).toContain('"films":[]')
      expect(await findSerious(page)).toEqual([])

      await page.reload()
      const row = page.locator('.laurel-keys .laurel-row')
      await row.getByText(`ends in …${key!.slice(-4)}`).waitFor()
      expect(await page.content()).not.toContain(key)
      expect(await row.innerText()).toMatch(/The website[^]*made[^]*last used[^]*never expires/)

      await page.getByRole('button', { name: /^Revoke: The website …/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
      await row.getByText('Revoked', { exact: true }).waitFor()
      expect(runInShell(copied)).toContain('"code":"REVOKED_KEY"')
    })
  })

  it('lets a key end with the day that was chosen', async () => {
    await signInAs('admin', async (page) => {
      await openDistributor(page)
      await page.getByLabel('What it is for').fill('A festival')
      await page.getByLabel('Last day (empty: never expires)').fill('2999-05-17')
      await page.getByRole('button', { name: 'New key' }).click()
      await readShown(page)
      const row = page.locator('.laurel-row', { hasText: 'A festival' })
      expect(await row.innerText()).toMatch(/expires\s+May 17, 2999/)
    })
  })

  it.each(['en', 'pl', 'uk'])(
    'reads well on a telephone, and to those who hear it, in %s',
    async (locale) => {
      const say = createSay(locale)
      const look = async (page: Page) => {
        await openDistributor(page)
        await page.getByLabel(say('keyLabel')).fill('Strona kina z bardzo długą nazwą w adresie')
        await page.getByRole('button', { name: say('newKey') }).click()
        await readShown(page)
        expect(await findSerious(page)).toEqual([])
        const widths = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('.laurel-keys')!.getBoundingClientRect().right,
        ])
        expect(Math.max(...widths)).toBeLessThanOrEqual(phone.width)
      }
      await signInAs('admin', look, { viewport: phone, locale })
    },
  )

  it('says to save first where there is nobody yet to have a key', async () => {
    await signInAs('admin', async (page) => {
      await page.goto('/admin/collections/distributors/create')
      await page.getByText('Save the distributor first; then keys can be made.').waitFor()
    })
  })

  it('is no place for an editor’s keys, and for a translator no place at all', async () => {
    await signInAs('editor', async (page) => {
      await openDistributor(page)
      expect(await page.locator('#field-name').inputValue()).toBe('Kino Północ')
      expect(await page.locator('#field-name').isDisabled()).toBe(true)
      expect(await page.locator('.laurel-keys').count()).toBe(0)
    })
    await signInAs('translator', async (page) => {
      await openDistributor(page)
      expect(await page.locator('#field-name').count()).toBe(0)
      expect(await page.content()).not.toContain('Kino Północ')
    })
  })
})

/** The key and the first call, as they are shown. */
async function readShown(page: Page): Promise<string[]> {
  await page.locator('.laurel-shown-key').waitFor()
  const fields = page.locator('.laurel-shown-key textarea')
  return Promise.all([0, 1].map((index) => fields.nth(index).inputValue()))
}

const runInShell = (line: string): string =>
  execFileSync('/bin/sh', ['-c', `${line} --silent`], { encoding: 'utf8' })

const findSerious = (page: Page) =>
  findViolations(page, { within: '.laurel-keys', impacts: ['serious', 'critical'] })
