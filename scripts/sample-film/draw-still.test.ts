import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

import { drawStill } from './draw-still.js'
import { scenes } from './scenes/index.js'

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const readOwn = (name: string) => readFile(join(import.meta.dirname, name))
interface StillRow {
  id: string
  scene: string
  seed: number
  role: string
  captions: { en: string; pl: string }
  alts: { en: string; pl: string }
  takenOn: string | null
}

const stills = JSON.parse((await readOwn('stills.json')).toString()) as StillRow[]
const small = { widthPx: 150, heightPx: 100 }
const quarter = { widthPx: 900, heightPx: 600 }

describe('the drawn stills', () => {
  it('give every scene exactly one still', () => {
    expect(stills.map(({ scene }) => scene).sort()).toEqual(Object.keys(scenes).sort())
    expect(new Set(stills.map(({ id }) => id)).size).toBe(12)
    for (const { id } of stills) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('are large enough for print', async () => {
    const bytes = await drawStill(stills[0]!)
    const { width, height, format, space, channels } = await sharp(bytes).metadata()
    expect({ width, height, format, space, channels }).toEqual({
      width: 3600,
      height: 2400,
      format: 'jpeg',
      space: 'srgb',
      channels: 3,
    })
    expect(bytes.byteLength).toBeLessThan(6_000_000)
  })

  // A sixteenth of the pixels, and of the bytes that are allowed: grain weighs more in a smaller picture.
  it.each(stills)('draw $scene: no blank, light enough to send', async (still) => {
    const bytes = await drawStill({ ...still, ...quarter })
    expect(bytes.byteLength).toBeLessThan(375_000)
    const stats = await sharp(bytes).stats()
    for (const { stdev, min, max } of stats.channels) {
      expect(stdev).toBeGreaterThan(12)
      expect(max - min).toBeGreaterThan(90)
    }
  })

  it.each(stills)(
    'draw $scene the same each time, and otherwise from another seed',
    async (still) => {
      const first = await drawStill({ ...still, ...small })
      expect(hash(await drawStill({ ...still, ...small }))).toBe(hash(first))
      expect(hash(await drawStill({ ...still, ...small, seed: still.seed + 1 }))).not.toBe(
        hash(first),
      )
    },
  )

  it('refuse a scene that does not exist and name those that do', async () => {
    await expect(drawStill({ scene: 'toString', seed: 1 })).rejects.toThrow(
      /No scene is called toString; there are .*winter-road/,
    )
  })
})

describe('captions of the drawn stills', () => {
  it.each(stills)('say of $id in both languages that it is drawn', ({ captions }) => {
    expect(captions.en).toMatch(/^\S.+\. Drawn placeholder, not a still from the film\.$/)
    expect(captions.pl).toMatch(/^\S.+\. Rysunek zastępczy, nie kadr z filmu\.$/)
  })

  it.each(stills)('keep $id within what a caption and an alternative may hold', (still) => {
    for (const caption of Object.values(still.captions)) {
      expect(caption.length).toBeLessThanOrEqual(300)
    }
    for (const alt of Object.values(still.alts)) {
      expect(alt.length).toBeGreaterThan(40)
      expect(alt.length).toBeLessThanOrEqual(250)
    }
    expect(still.role).toBe('scene')
    expect(still.takenOn).toBeNull()
  })
})

describe('the texts the film team gave', () => {
  it.each([
    ['film.json', 'f5a6051c8c8d840ba33e82fd1c27cb4de019b5a8ca8c842f41932b652f12d760'],
    ['synopsis.en.txt', 'dd48112a8d6bc8c005293e27b24ff5e16fe3c3ded86523bc2775f50b7fc02ee9'],
    ['synopsis.pl.txt', '9af4bc7a3f74318923b1514cf5026d26a6b24c3e88648fd9b0512ba4660fcf66'],
  ])('are in %s to the byte', async (name, expected) => {
    expect(hash(await readOwn(name))).toBe(expected)
  })
})
