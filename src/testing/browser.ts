import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, ImpactValue } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

/** Debian's Chromium, which asks nothing of the network and draws without a graphics card. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** What axe finds wrong within a part of a page (a CSS selector): the rule, and the elements. */
export async function findViolations(
  page: Page,
  { within = 'html', impacts }: { within?: string; impacts?: ImpactValue[] } = {},
): Promise<string[]> {
  await page.addScriptTag({ content: axeSource })
  const violations = await page.evaluate(async (part) => {
    const { axe } = window as unknown as {
      axe: { run: (context: string) => Promise<AxeResults> }
    }
    return (await axe.run(part)).violations.map(({ id, impact, nodes }) => ({
      impact: impact ?? null,
      sentence: `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    }))
  }, within)
  return violations
    .filter(({ impact }) => !impacts || impacts.includes(impact))
    .map(({ sentence }) => sentence)
}

/** How many pixels of a page lie beyond its right edge. */
export const measureOverflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
