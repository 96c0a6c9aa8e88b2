import type { Browser, Page } from 'playwright-core'

import { desktop, launchBrowser } from '../../testing/browser.js'
import { startMailServer, tokenIn, type MailServer } from '../../testing/mail-server.fixture.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'

/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000
const email = 'ola@example.org'

describe('people in the admin', () => {
  let mailServer: MailServer
  let laurel: RunningLaurel
  let browser: Browser

  beforeAll(async () => {
    mailServer = await startMailServer()
    laurel = await startLaurel(mailServer.variables)
    browser = await launchBrowser()
  }, startTimeoutMs)

  afterAll(async () => {
    await browser?.close()
    await laurel?.stop()
    await mailServer?.stop()
  })

  async function open(look: (page: Page) => Promise<void>, viewport = desktop): Promise<void> {
    const context = await browser.newContext({ baseURL: laurel.url, viewport, locale: 'en' })
    try {
      await look(await context.newPage())
    } finally {
      await context.close()
    }
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto('/admin')
    await page.locator('#field-email').fill('admin@example.org')
    await page.locator('#field-password').fill(password)
    await page.locator('#field-password').press('Enter')
    await page.locator('.laurel-glance').waitFor()
  }

  it('are invited without a password, and choose their own behind the link', async () => {
    await open(async (page) => {
      await signIn(page)
      await page.goto('/admin/collections/users/create')
      await page.getByLabel('Invite by e-mail').waitFor()
      await page.locator('#field-email').fill(email)
      await page.locator('#field-name').fill('Ola')
      await page.locator('#field-language').click()
      await page.getByText('Polish', { exact: true }).click()
      expect(await page.locator('#field-password').isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText(`An invitation is on its way to ${email}.`).waitFor()
      await page.getByText('Invited, not here yet:').waitFor()
    })
    const token = tokenIn(await mailServer.mailTo(email))
    await open(async (page) => {
      await openLink(page, token)
      await choose(page, 'short')
      await page.getByText('A password has at least 12 characters').waitFor()
      await choose(page, 'a password of my own')
      await page.locator('.laurel-glance').waitFor()
      await page.reload()
      expect(await page.locator('html').getAttribute('lang')).toBe('pl')
    })
    await open(async (page) => {
      await openLink(page, token)
      await choose(page, 'another password of mine')
      await page.getByText('This link was used already').waitFor()
    })
  })

  it('get a link from the admin where the mail server is away', async () => {
    await laurel.create('users', { name: 'Ivan', email: 'ivan@example.org', role: 'editor' })
    const first = tokenIn(await mailServer.mailTo('ivan@example.org'))
    await mailServer.stop()
    await open(async (page) => {
      await signIn(page)
      await page.goto('/admin/collections/users')
      await page.getByRole('link', { name: 'Ivan' }).click()
      await page.getByRole('button', { name: 'Invite again' }).click()
      await page.getByText('The mail server cannot be reached.').waitFor()
      const link = await page.getByLabel('The link', { exact: true }).inputValue()
      expect(link).toMatch(/^http:\/\/localhost:\d+\/admin\/reset\/\w{64}$/)
      expect(link).not.toContain(first)
    })
  })

  it('see their account on a phone without scrolling sideways', async () => {
    await open(
      async (page) => {
        await signIn(page)
        await page.goto('/admin/account')
        await page.getByRole('button', { name: 'Sign out everywhere' }).waitFor()
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width).toBeLessThanOrEqual(390)
        await page.getByRole('button', { name: 'Sign out everywhere' }).click()
        await page.getByText('All their sessions have ended.').waitFor()
        await page.goto('/admin')
        await page.locator('#field-email').waitFor()
      },
      { width: 390, height: 844 },
    )
  })
})

/** What is typed before the page's script runs is not seen by the form. */
async function openLink(page: Page, token: string): Promise<void> {
  await page.goto(`/admin/reset/${token}`, { waitUntil: 'networkidle' })
}

async function choose(page: Page, chosen: string): Promise<void> {
  await page.locator('#field-password').fill(chosen)
  await page.locator('#field-confirm-password').fill(chosen)
  await page.locator('button[type="submit"]').click()
}
