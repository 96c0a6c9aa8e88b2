import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file every page needs. Where its address holds a hash, that changes when its bytes do. */
export interface Asset {
  path: string
  type: string
  body: Buffer
}

const focalStepPercent = 5

export const stylesheet = createAsset({
  extension: 'css',
  type: 'text/css; charset=utf-8',
  parts: [
    ...['base', 'film', 'sections', 'further', 'index', 'print'].map((name) =>
      readSource(`${name}.css`),
    ),
    describeFocalPoints(),
  ],
})

export const script = createAsset({
  extension: 'js',
  type: 'text/javascript; charset=utf-8',
  parts: [readSource('copy-buttons.js')],
})

/** The site's icon, at an address without a hash: the admin and bookmarks name it too. */
export const icon: Asset = {
  path: '/press-room/icon.svg',
  type: 'image/svg+xml',
  body: Buffer.from(readSource('icon.svg')),
}

/**
 * Classes that keep a focal point in sight when a picture is cropped, rounded to what the
 * stylesheet knows: the content security policy allows no style attributes.
 */
export function focalPointClass(point: { x: number; y: number }): string {
  return `focus-x-${roundPercent(point.x)} focus-y-${roundPercent(point.y)}`
}

function roundPercent(value: number): number {
  const bounded = Math.min(100, Math.max(0, value))
  return Math.round(bounded / focalStepPercent) * focalStepPercent
}

function describeFocalPoints(): string {
  const steps = Array.from({ length: 100 / focalStepPercent + 1 }, (_, i) => i * focalStepPercent)
  return steps
    .map((step) => `.focus-x-${step}{--focus-x:${step}%}.focus-y-${step}{--focus-y:${step}%}`)
    .join('\n')
}

function readSource(file: string): string {
  return readFileSync(new URL(`./assets/${file}`, import.meta.url), 'utf8')
}

function createAsset(args: { extension: string; type: string; parts: string[] }): Asset {
  const body = Buffer.from(args.parts.join('\n'))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/press-room/press-room.${hash}.${args.extension}`, type: args.type, body }
}
