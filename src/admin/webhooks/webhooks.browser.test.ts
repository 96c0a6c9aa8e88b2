import type { Browser, Page } from 'playwright-core'

import { isGenuine } from '../../../examples/website/webhook.js'
import {
  desktop,
  findViolations,
  launchBrowser,
  measureOverflowPx,
  phone,
} from '../../testing/browser.js'
import { waitFor } from '../../testing/wait-for.js'
import {
  onThisMachine,
  startReceiver,
  type Received,
  type Receiver,
} from '../../testing/webhooks.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'
import { createSay } from '../strings.js'

/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000
const slug = 'a-told-film'

describe('webhooks in the admin', () => {
  let laurel: RunningLaurel
  let browser: Browser
  let receiver: Receiver

  beforeAll(async () => {
    laurel = await startLaurel(onThisMachine)
    browser = await launchBrowser()
    const editor = { name: 'Editor', email: 'editor@example.org', password, role: 'editor' }
    await laurel.create('users', editor)
  }, startTimeoutMs)

  beforeEach(async () => {
    receiver = await startReceiver()
  })

  afterEach(async () => {
    await receiver.stop()
  })

  afterAll(async () => {
    await browser?.close()
    await laurel?.stop()
  })

  /** Somebody's page, and what its console complained of. */
  async function signInAs(
    role: 'admin' | 'editor',
    look: (page: Page, complaints: string[]) => Promise<void>,
    { viewport = desktop, locale = 'en' } = {},
  ): Promise<void> {
    const context = await browser.newContext({
      baseURL: laurel.url,
      viewport,
      locale,
      bypassCSP: true,
    })
    try {
      const page = await context.newPage()
      await page.goto('/admin')
      await page.locator('#field-email').fill(`${role}@example.org`)
      await page.locator('#field-password').fill(password)
      await page.locator('#field-password').press('Enter')
      await page.locator('.laurel-glance').waitFor()
      await context.addCookies([{ name: 'payload-lng', value: locale, url: laurel.url }])
      await look(page, gatherComplaints(page))
    } finally {
      await context.close()
    }
  }

  /** A webhook of its own for a test, told of everything. */
  const makeWebhook = (label: string): Promise<string> =>
    laurel.create('webhooks', {
      label,
      url: `${receiver.url}/news`,
      events: ['film.published', 'film.opened', 'film.unpublished'],
      whichFilms: 'all',
    })

  it('takes an admin from a new address to a trial that arrived, signed with the secret shown', async () => {
    await signInAs('admin', async (page, complaints) => {
      await page.goto('/admin/collections/webhooks/create')
      await page.getByText('Save the webhook first').waitFor()
      await page.getByLabel('Name').fill('The film’s website')
      await page.getByLabel('Address').fill(`${receiver.url}/news`)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Nothing has been sent yet.').waitFor()

      await page.getByRole('button', { name: 'Send a trial' }).click()
      const row = rowOf(page, 'Trial')
      await row.getByText('Arrived').waitFor()
      expect(await row.innerText()).toMatch(/204 after [\d.]+ (ms|sec)/)

      expect(await page.getByRole('textbox', { name: 'Secret' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Show the secret' }).click()
      const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue()
      const [trial] = receiver.received
      expect(trial!.path).toBe('/news')
      expect(JSON.parse(trial!.body)).toMatchObject({ type: 'webhook.trial' })
      expect(isSignedWith(secret, trial!)).toBe(true)
      expect(isSignedWith(secret, { ...trial!, body: `${trial!.body} ` })).toBe(false)
      expect(await findViolations(page, { within: '.laurel-webhook' })).toEqual([])
      expect(complaints).toEqual([])
    })
  })

  it('shows what was answered to a trial, and sends it again with the same id', async () => {
    const id = await makeWebhook('Out of order')
    receiver.answerWith({ status: 500, body: 'The <b>queue</b> is full' })
    await signInAs('admin', async (page, complaints) => {
      await page.goto(`/admin/collections/webhooks/${id}`)
      await page.getByRole('button', { name: 'Send a trial' }).click()
      const row = rowOf(page, 'Trial')
      await row.getByText('Given up').waitFor()
      await row.getByText('Attempts: 1').click()
      await row.getByRole('cell', { name: /500 after/ }).waitFor()
      await row.getByRole('cell', { name: 'The <b>queue</b> is full' }).waitFor()

      receiver.answerWith({ status: 204 })
      await row.getByRole('button', { name: 'Send again: Trial' }).click()
      await row.getByText('Arrived').waitFor()
      await row.getByRole('cell', { name: /204 after/ }).waitFor()
      const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
      expect(ids).toEqual([ids[0], ids[0]])
      expect(complaints).toEqual([])
    })
  })

  it('says when a film that nobody took is told of again, and tries now when told to', async () => {
    const id = await makeWebhook('Follows films')
    receiver.answerWith({ status: 503 })
    await publishFilm(laurel)
    await waitFor('two attempts', () => receiver.received.length > 1)
    await signInAs('admin', async (page) => {
      await page.goto(`/admin/collections/webhooks/${id}`)
      const row = rowOf(page, 'Published')
      await row.getByText('Next attempt').waitFor()
      expect(await row.innerText()).toMatch(/Waits[^]*503 after[^]*Attempts: 2/)
      const edition = await row.getByRole('link', { name: 'Edition 1' }).getAttribute('href')
      const answer = await page.request.get(edition!)
      expect(await answer.json()).toMatchObject({ slug, edition: 1 })

      receiver.answerWith({ status: 204 })
      await row.getByRole('button', { name: `Try now: Published ${slug}` }).click()
      await row.getByText('Arrived').waitFor()
      expect(await row.getByText('Next attempt').count()).toBe(0)
    })
  })

  it('signs with both secrets for a day once a new one was made', async () => {
    const id = await makeWebhook('Changes its lock')
    await signInAs('admin', async (page) => {
      await page.goto(`/admin/collections/webhooks/${id}`)
      await page.getByRole('button', { name: 'Show the secret' }).click()
      const shown = page.getByRole('textbox', { name: 'Secret' })
      const former = await shown.inputValue()
      await page.getByRole('button', { name: 'Make a new secret' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('For 24 hours messages are signed with both').waitFor()
      await dialog.getByRole('button', { name: 'Make a new secret' }).click()
      await page.getByText('The secret before this one signs too, until').waitFor()
      const secret = await shown.inputValue()
      expect(secret).not.toBe(former)
      await page.getByRole('button', { name: 'Send a trial' }).click()
      await rowOf(page, 'Trial').getByText('Arrived').waitFor()
      const [trial] = receiver.received
      expect([isSignedWith(secret, trial!), isSignedWith(former, trial!)]).toEqual([true, true])
    })
  })

  it('says that a webhook is off, and that a trial goes to the address as it was saved', async () => {
    const id = await makeWebhook('Switched off')
    await signInAs('admin', async (page) => {
      await page.goto(`/admin/collections/webhooks/${id}`)
      await page.getByText('Nothing has been sent yet.').waitFor()
      const unsaved = page.getByText('Not all above is saved')
      expect(await unsaved.count()).toBe(0)
      await page.getByLabel('On', { exact: true }).uncheck()
      await unsaved.waitFor()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('This webhook is off, and nothing is sent to it.').waitFor()
      expect(await page.getByRole('button', { name: 'Send a trial' }).isDisabled()).toBe(true)
    })
  })

  it('sends again from the list of deliveries, and shows one with its attempts, to be read only', async () => {
    const id = await makeWebhook('Seen in the list')
    receiver.answerWith({ status: 410, body: 'Gone for good' })
    await signInAs('admin', async (page, complaints) => {
      await page.goto(`/admin/collections/webhooks/${id}`)
      await page.getByRole('button', { name: 'Send a trial' }).click()
      await page.getByText('perhaps because its receiver answered 410').waitFor()
      await page.reload()
      await page.getByText('This webhook is off, and nothing is sent to it.').waitFor()
      await page.request.patch(`/api/webhooks/${id}`, { data: { isActive: true } })
      receiver.answerWith({ status: 204 })

      await page.goto('/admin/collections/deliveries')
      const row = page.locator('tr', { hasText: 'Seen in the list' })
      await row.getByText(/410 after/).waitFor()
      await row.getByRole('button', { name: /^Send again/ }).click()
      await row.getByText(/204 after/).waitFor()
      expect(
        await findViolations(page, { within: '.cell-outcome, .cell-again, .cell-slug' }),
      ).toEqual([])

      await row.getByRole('link').first().click()
      await page.getByRole('cell', { name: 'Gone for good' }).waitFor()
      expect(await page.getByRole('cell', { name: /204 after/ }).count()).toBe(1)
      await page.getByRole('button', { name: /^Send again/ }).click()
      await waitFor('the second answer', async () => {
        return (await page.getByRole('cell', { name: /204 after/ }).count()) === 2
      })
      expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
      expect(await findViolations(page, { within: '.laurel-attempts' })).toEqual([])
      expect(complaints).toEqual([])
    })
  })

  it.each(['en', 'pl', 'uk'])(
    'reads well on a telephone, and to those who hear it, in %s',
    async (locale) => {
      const say = createSay(locale)
      const id = await makeWebhook('Strona filmu')
      receiver.answerWith({ status: 503, body: 'a-word-without-any-end'.repeat(20) })
      const look = async (page: Page, complaints: string[]) => {
        await page.goto(`/admin/collections/webhooks/${id}`)
        await page.getByRole('button', { name: say('showSecret') }).click()
        await page.getByRole('button', { name: say('sendTrial') }).click()
        await page.getByText('503').first().waitFor()
        await page.locator('.laurel-delivery summary').click()
        await page.locator('.laurel-attempts').waitFor()
        expect(await findViolations(page, { within: '.laurel-webhook' })).toEqual([])
        expect(await measureOverflowPx(page)).toBeLessThanOrEqual(0)
        const { x, width } = (await page.locator('.laurel-webhook').boundingBox())!
        expect(x + width).toBeLessThanOrEqual(phone.width)
        await page.goto(`/admin/collections/deliveries/${await findDelivery(page, id)}`)
        await page.locator('.laurel-attempts').waitFor()
        expect(await measureOverflowPx(page)).toBeLessThanOrEqual(0)
        expect(complaints).toEqual([])
      }
      await signInAs('admin', look, { viewport: phone, locale })
    },
  )

  it('is no place for an editor', async () => {
    const id = await makeWebhook('Not for editors')
    await signInAs('admin', async (page) => {
      expect(await listMenu(page)).toEqual(expect.arrayContaining(['webhooks', 'deliveries']))
    })
    await signInAs('editor', async (page) => {
      const menu = await listMenu(page)
      expect(menu).toContain('films')
      expect(menu).not.toContain('webhooks')
      expect(menu).not.toContain('deliveries')
      await page.goto(`/admin/collections/webhooks/${id}`)
      expect(await page.content()).not.toContain('Not for editors')
      expect((await page.request.get(`/api/webhooks/${id}/secret`)).status()).toBe(403)
    })
  })
})

const rowOf = (page: Page, words: string) =>
  page.locator('.laurel-delivery', { has: page.locator('strong', { hasText: words }) })

const isSignedWith = (secret: string, { headers, body }: Received): boolean =>
  isGenuine({ headers, body: Buffer.from(body), secret, now: new Date() })

/** The collections that the menu leads to. */
async function listMenu(page: Page): Promise<string[]> {
  const links = page.locator('.nav__link[href*="/collections/"]')
  await links.first().waitFor({ state: 'attached' })
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('/').pop()!))
}

async function findDelivery(page: Page, webhook: string): Promise<string> {
  const answer = await page.request.get(`/api/deliveries?where[webhook][equals]=${webhook}`)
  const { docs } = (await answer.json()) as { docs: [{ id: string }] }
  return docs[0].id
}

/** Gathers what a page's console complains of from now on. */
function gatherComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

async function publishFilm(laurel: RunningLaurel): Promise<void> {
  const film = await laurel.create('films', {
    _status: 'published',
    slug,
    originalTitle: 'A told film',
    sourceLocale: 'en',
    year: 2024,
    runtimeMinutes: 90,
    kind: 'fiction',
    countries: ['PL'],
  })
  const text = { film, locale: 'en', title: 'A told film', _status: 'published' }
  await laurel.create('translations', text)
}
