import type { Browser, Page } from 'playwright-core'

import {
  desktop,
  findViolations,
  launchBrowser,
  measureOverflowPx,
  phone,
} from '../../testing/browser.js'
import { waitFor } from '../../testing/wait-for.js'
import { password, startLaurel, type RunningLaurel } from '../running-laurel.fixture.js'

/** The first start on a machine builds the admin. */
const startTimeoutMs = 10 * 60_000

let laurel: RunningLaurel
let browser: Browser
let filmId: string
let textId: string
const slug = 'a-planned-film'

beforeAll(async () => {
  laurel = await startLaurel()
  browser = await launchBrowser()
  const editor = { name: 'Editor', email: 'editor@example.org', password, role: 'editor' }
  await laurel.create('users', editor)
  filmId = await laurel.create('films', {
    slug,
    originalTitle: 'A planned film',
    sourceLocale: 'en',
    year: 2024,
    runtimeMinutes: 90,
    kind: 'fiction',
    countries: ['PL'],
  })
  textId = await laurel.create('translations', { film: filmId, locale: 'pl', title: '' })
}, startTimeoutMs)

afterAll(async () => {
  await browser?.close()
  await laurel?.stop()
})

/** An editor's page, in a time zone that is not the server's. */
async function openAsEditor(
  look: (page: Page) => Promise<void>,
  viewport = desktop,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: laurel.url,
    viewport,
    locale: 'en',
    timezoneId: 'Asia/Tokyo',
  })
  try {
    const page = await context.newPage()
    await page.goto('/admin')
    await page.locator('#field-email').fill('editor@example.org')
    await page.locator('#field-password').fill(password)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.getByRole('heading', { level: 2, name: 'Films' }).waitFor()
    await look(page)
  } finally {
    await context.close()
  }
}

/** A moment as the field of the form takes it, by the clock on the wall in Tokyo. */
const tokyo = (ms: number) =>
  new Date(ms + 9 * 3_600_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)

describe('planning in the admin', () => {
  it('publishes a film at a moment chosen in the reader’s own zone, and can be taken back', async () => {
    await openAsEditor(async (page) => {
      await page.goto(`/admin/collections/films/${filmId}`)
      await page.getByText('Schedule…').click()
      const publishAt = page.getByLabel('Publish at', { exact: true })
      await publishAt.fill('2031-02-14T09:30')
      await page.getByRole('button', { name: 'Plan', exact: true }).first().click()
      await page.getByText('Publishes Feb 14, 2031, 9:30 AM').waitFor()
      const address = `/api/films/${filmId}/schedule`
      expect(await (await page.request.get(address)).json()).toMatchObject({
        publish: { at: '2031-02-14T00:30:00.000Z', state: 'waiting' },
      })
      await page.getByRole('button', { name: 'Cancel the plan' }).click()
      await page.getByText('Schedule…').waitFor()
      expect(await (await page.request.get(address)).json()).toMatchObject({ publish: null })

      await publishAt.fill(tokyo(Date.now() - 3_600_000))
      await page.getByRole('button', { name: 'Plan', exact: true }).first().click()
      await page.getByText('has passed already').waitFor()
      await publishAt.fill(tokyo(Date.now() + 8000))
      await page.getByRole('button', { name: 'Plan', exact: true }).first().click()
      await page.getByText(/^Publishes /).waitFor()
      await waitFor('the publish', async () => (await fetch(`${laurel.url}/v1/films/${slug}`)).ok)
    })
  })

  it('fits on a telephone, and reads well to those who hear it', async () => {
    await openAsEditor(async (page) => {
      await page.goto(`/admin/collections/translations/${textId}`)
      await page.getByText('Schedule…').click()
      await page.getByLabel('Publish at', { exact: true }).fill('2031-02-14T09:30')
      await page.getByRole('button', { name: 'Plan', exact: true }).first().click()
      await page.getByText('Publishes Feb 14, 2031, 9:30 AM').waitFor()
      const { x, width } = (await page.locator('.laurel-schedule__panel').boundingBox())!
      expect([x >= 0, x + width <= phone.width, width > 300]).toEqual([true, true, true])
      expect(await measureOverflowPx(page)).toBeLessThanOrEqual(0)
      expect(await findViolations(page, { within: '.laurel-schedule' })).toEqual([])
      await page.getByRole('button', { name: 'Cancel the plan' }).click()
      await page.getByText('Schedule…').waitFor()
    }, phone)
  })
})

describe('the list of work', () => {
  it('shows what was given up and why, and has it tried again', async () => {
    await openAsEditor(async (page) => {
      const path = `/api/translations/${textId}`
      const at = new Date(Date.now() + 1500).toISOString()
      await page.request.post(`${path}/schedule`, { data: { action: 'publish', at } })
      await waitFor('the failure', async () => {
        const answer = await page.request.get(`${path}/schedule`)
        const { publish } = (await answer.json()) as { publish: { state: string } | null }
        return publish?.state === 'given-up'
      })
      await page.goto('/admin')
      await page.goto('/admin/collections/work')
      const row = page.locator('tr', { hasText: 'Given up' })
      await row.getByText('This is needed before publishing').waitFor()
      await page.request.patch(`${path}?draft=true`, { data: { title: 'Tytuł' } })
      await row.getByRole('button', { name: 'Try again' }).click()
      await waitFor('the publish', async () => (await fetch(`${laurel.url}${path}`)).ok)
    })
  })
})
