import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'

import { launchBrowser } from '../testing/browser.js'
import { buildArtwork, buildFilm, buildPressFile, buildQuote } from '../testing/builders.js'
import { buildScreening, buildStill, buildTranslation } from '../testing/builders.js'
import { createDesk } from '../testing/create-desk.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { describeWith } from '../testing/foreign-tools.js'

const srt = '1\n00:00:00,000 --> 00:00:01,500\n<i>Zgaśnie?</i>\n'

describeWith(['chromium'], 'a trailer in the press room', () => {
  let app: TestApp
  let browser: Browser
  let slug: string
  beforeAll(async () => {
    app = await createTestApp()
    browser = await launchBrowser()
    const film = await buildFilm(app)
    slug = film.slug
    const common = { film: film.id, title: 'Zwiastun' }
    const trailer = await buildPressFile(app, {
      ...{
        ...common,
        kind: 'trailer',
        bytes: await recordVideo(browser),
        fileName: 'trailer.webm',
      },
    })
    await buildPressFile(app, {
      ...{ ...common, kind: 'subtitle', locale: 'pl', ofVideo: trailer.id },
      ...{ bytes: Buffer.from(srt), fileName: 'pl.srt' },
    })
    await buildTranslation(app, { film: film.id, locale: 'pl', title: 'Zimowa droga' })
    await buildStill(app, { film: film.id })
    await buildArtwork(app, { film: film.id, locale: 'pl' })
    await buildScreening(app, { film: film.id, premiere: 'national' })
    await buildQuote(app, { film: film.id, locale: 'pl', text: 'Film, który zostaje.' })
    await (await createDesk(app)).readFilm(slug)
  })
  afterAll(async () => {
    await browser.close()
    await app.remove()
  })

  it('plays from where one points, by ranges, with its subtitles and without scripts of ours', async () => {
    const page = await browser.newPage()
    const statuses: number[] = []
    const complaints: string[] = []
    page.on('response', (response) => {
      if (/\/v1\/files\/[^/]+$/.test(response.url().split('?')[0]!)) {
        statuses.push(response.status())
      }
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${app.url}/pl/films/${slug}`)
    const cue = await page.evaluate(async () => {
      const video = document.querySelector('video')!
      video.muted = true
      await video.play()
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }))
      const [track] = [...video.textTracks]
      return {
        text: track?.activeCues?.[0] && (track.activeCues[0] as VTTCue).text,
        mode: track?.mode,
      }
    })
    expect(cue).toEqual({ text: '<i>Zgaśnie?</i>', mode: 'showing' })
    expect(new Set(statuses)).toEqual(new Set([206]))
    expect(complaints).toEqual([])
    if (process.env.LAUREL_SCREENSHOTS) await takePictures(browser, `${app.url}/pl/films/${slug}`)
    await page.close()
  })
})

/** Two seconds of moving colour, as a browser records it: WebM. */
async function recordVideo(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const numbers = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.start()
    for (let frame = 0; frame < 50; frame++) {
      context.fillStyle = `hsl(${frame * 7} 60% 50%)`
      context.fillRect(0, 0, 300, 150)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.stop()
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  await page.close()
  return Buffer.from(numbers)
}

/** For whoever wants to see the page: `LAUREL_SCREENSHOTS=a-folder`. */
async function takePictures(browser: Browser, url: string): Promise<void> {
  const folder = process.env.LAUREL_SCREENSHOTS!
  await mkdir(folder, { recursive: true })
  for (const width of [390, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(url, { waitUntil: 'load' })
    await page.evaluate(async () => {
      window.scrollTo(0, document.body.scrollHeight)
      await new Promise((resolve) => setTimeout(resolve, 500))
      window.scrollTo(0, 0)
    })
    await page.screenshot({ path: `${folder}/film-${width}.png`, fullPage: true })
    await page.close()
  }
}
