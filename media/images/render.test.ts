import { buffer as readAll } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'

import sharp, { type Sharp } from 'sharp'

import { itWith } from '../../src/testing/foreign-tools.js'
import type { BlobStorage } from '../storage/index.js'
import { createMemoryStorage } from '../storage/memory.fixture.js'
import { drawPicture, drawQuadrants, readTags, writeTags } from './pictures.fixture.js'
import { createRenderer } from './render.js'
import { renditionKey, renditions, type RenditionName } from './renditions.js'

describe('createRenderer', () => {
  it('makes every rendition of the table, inside its box, and keeps it', async () => {
    const { storage, rendered } = await renderAll(
      await drawPicture({ widthPx: 5000, heightPx: 2500 }),
    )
    expect(rendered.map(({ name, widthPx, heightPx }) => [name, widthPx, heightPx])).toEqual([
      ['thumb', 480, 240],
      ['web', 1600, 800],
      ['print', 4000, 2000],
    ])
    for (const one of rendered) {
      const bytes = await readBlob(storage, one.sha256)
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: 'jpeg',
        width: one.widthPx,
        height: one.heightPx,
      })
      expect(one).toMatchObject({
        mimeType: 'image/jpeg',
        bytes: bytes.byteLength,
        crc32: crc32(bytes),
      })
    }
    expect(rendered.map(({ recipe }) => recipe)).toEqual(renditions.map(renditionKey))
  })

  it('enlarges nothing', async () => {
    const { rendered } = await renderAll(await drawPicture({ widthPx: 450, heightPx: 900 }))
    expect(rendered.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [240, 480],
      [450, 900],
      [450, 900],
    ])
  })

  itWith(['exiftool'], 'lets no place, name or other metadata of the original leave', async () => {
    const original = writeTags(await drawPicture({ widthPx: 800, heightPx: 600 }), [
      ...['-GPSLatitude=48.6', '-GPSLatitudeRef=N', '-GPSLongitude=38.5', '-GPSLongitudeRef=E'],
      ...['-EXIF:Artist=Jan Nowak', '-XMP-dc:Creator=Jan Nowak', '-IPTC:By-line=Jan Nowak'],
      ...['-EXIF:SerialNumber=12345', '-Comment=Jan Nowak'],
    ])
    expect(JSON.stringify(readTags(original))).toMatch(/GPSLatitude.*Jan Nowak/)

    const { storage, rendered } = await renderAll(original)
    for (const { sha256 } of rendered) {
      const bytes = await readBlob(storage, sha256)
      const tags = readTags(bytes)
      const groups = new Set(Object.keys(tags).map((tag) => tag.split(':')[0]))
      expect([...groups].sort()).toEqual([
        'Composite',
        'ExifTool',
        'File',
        'ICC_Profile',
        'SourceFile',
      ])
      expect(JSON.stringify(tags)).not.toMatch(/GPS|Nowak|12345/)
      expect(tags['ICC_Profile:ProfileDescription']).toMatch(/sRGB/)
      expect(bytes.includes('Nowak')).toBe(false)
    }
  })

  // The stored quadrants are red, green / blue, white; the EXIF standard says how they are seen.
  it.each([
    [1, ['red', 'green', 'blue', 'white']],
    [2, ['green', 'red', 'white', 'blue']],
    [3, ['white', 'blue', 'green', 'red']],
    [6, ['blue', 'red', 'white', 'green']],
    [8, ['green', 'white', 'red', 'blue']],
  ])('turns orientation %i upright', async (orientation, expected) => {
    const { storage, rendered } = await renderAll(await drawQuadrants(orientation))
    for (const { sha256, widthPx, heightPx } of rendered) {
      const bytes = await readBlob(storage, sha256)
      const corners = [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ].map(([x = 0, y = 0]) => readPixel(bytes, { xPx: widthPx * x, yPx: heightPx * y }))
      expect((await Promise.all(corners)).map(nameColour)).toEqual(expected)
      expect((await sharp(bytes).metadata()).orientation).toBeUndefined()
    }
  })

  const vivid = { r: 220, g: 60, b: 40 }
  // Vivid colours lie outside what ink can print: no way leads back to them.
  const printable = { r: 200, g: 180, b: 160 }

  it.each<[string, typeof vivid, (image: Sharp) => Sharp]>([
    ['Display P3', vivid, (image) => image.withIccProfile('p3').png()],
    ['16 bits', vivid, (image) => image.toColourspace('rgb16').png()],
    ['CMYK', printable, (image) => image.withIccProfile('cmyk').jpeg({ quality: 100 })],
    ['transparency', vivid, (image) => image.ensureAlpha().png()],
  ])('keeps the colour of an original in %s, in sRGB', async (_, colour, encode) => {
    const create = { width: 400, height: 400, channels: 3 as const, background: colour }
    const { storage, rendered } = await renderAll(await encode(sharp({ create })).toBuffer())
    for (const { sha256 } of rendered) {
      const bytes = await readBlob(storage, sha256)
      expect((await sharp(bytes).metadata()).space).toBe('srgb')
      const expected = [colour.r, colour.g, colour.b]
      expectNear(await readPixel(bytes, { xPx: 100, yPx: 100 }), expected)
    }
  })

  it('gives a grey original three channels and the sRGB profile', async () => {
    const create = { width: 400, height: 400, channels: 3 as const, background: '#808080' }
    const grey = await sharp({ create }).toColourspace('b-w').png().toBuffer()
    expect((await sharp(grey).metadata()).channels).toBe(1)
    const { storage, rendered } = await renderAll(grey)
    for (const { sha256 } of rendered) {
      const bytes = await readBlob(storage, sha256)
      expect(await sharp(bytes).metadata()).toMatchObject({ channels: 3, space: 'srgb' })
      expectNear(await readPixel(bytes, { xPx: 9, yPx: 9 }), [128, 128, 128])
    }
  })

  it('lays transparency on white', async () => {
    const create = { width: 400, height: 400, channels: 4 as const, background: '#00000000' }
    const { storage, rendered } = await renderAll(await sharp({ create }).png().toBuffer())
    for (const { sha256 } of rendered) {
      expectNear(
        await readPixel(await readBlob(storage, sha256), { xPx: 9, yPx: 9 }),
        [255, 255, 255],
      )
    }
  })

  it('gives the same bytes again, together or alone', async () => {
    const original = await drawPicture({ widthPx: 2000, heightPx: 1500 })
    const { storage, rendered, sha256 } = await renderAll(original)
    const renderer = createRenderer({ storage })
    expect(await renderer.render({ sha256 })).toEqual(rendered)
    for (const one of rendered) {
      expect(await renderer.render({ sha256, names: [one.name] })).toEqual([one])
    }
    const reversed: RenditionName[] = ['print', 'thumb']
    const names = (await renderer.render({ sha256, names: reversed })).map(({ name }) => name)
    expect(names).toEqual(['thumb', 'print'])
  })

  it.each([1, 2])('holds at most %i originals however many are asked for', async (concurrency) => {
    const { storage, countMostOpen } = countOpen(createMemoryStorage())
    const { sha256 } = await storage.put(await drawPicture({ widthPx: 400, heightPx: 300 }))
    const renderer = createRenderer({ storage, concurrency })
    await Promise.all(
      Array.from({ length: 12 }, () => renderer.render({ sha256, names: ['thumb'] })),
    )
    expect(countMostOpen()).toBe(concurrency)
  })

  it('refuses what is not there or is no image, and goes on', async () => {
    const storage = createMemoryStorage()
    const renderer = createRenderer({ storage })
    const svg = await storage.put(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    )
    const picture = await drawPicture({ widthPx: 400, heightPx: 300 })
    const cut = await storage.put(picture.subarray(0, picture.byteLength / 2))
    const whole = await storage.put(picture)
    const answers = await Promise.allSettled([
      renderer.render({ sha256: 'f'.repeat(64) }),
      renderer.render({ sha256: svg.sha256 }),
      renderer.render({ sha256: cut.sha256 }),
      renderer.render({ sha256: whole.sha256 }),
    ])
    expect(
      answers.map(
        (answer) => (answer.status === 'rejected' ? answer.reason : 'rendered') as unknown,
      ),
    ).toMatchObject([
      { code: 'BLOB_MISSING' },
      { code: 'IMAGE_FORMAT_REFUSED' },
      { code: 'IMAGE_DAMAGED' },
      'rendered',
    ])
  })
})

describe('renditionKey', () => {
  it('changes with anything that changes the bytes', () => {
    const [row] = renditions
    const changed = [
      row,
      { ...row, maxWidthPx: 481 },
      { ...row, maxHeightPx: 481 },
      { ...row, quality: 79 },
      { ...row, chroma: '4:4:4' },
      { ...row, version: 2 },
    ].map((one) => renditionKey(one as typeof row))
    expect(changed[0]).toBe('thumb-480x480-q78-420-v1')
    expect(new Set(changed).size).toBe(changed.length)
  })
})

async function renderAll(original: Buffer) {
  const storage = createMemoryStorage()
  const { sha256 } = await storage.put(original)
  return { storage, sha256, rendered: await createRenderer({ storage }).render({ sha256 }) }
}

async function readBlob(storage: BlobStorage, sha256: string): Promise<Buffer> {
  const stream = await storage.open(sha256)
  if (!stream) throw new Error(`${sha256} is not kept`)
  return readAll(stream)
}

async function readPixel(image: Buffer, { xPx, yPx }: { xPx: number; yPx: number }) {
  const area = { left: Math.floor(xPx), top: Math.floor(yPx), width: 1, height: 1 }
  return [...(await sharp(image).extract(area).raw().toBuffer())]
}

function nameColour([red = 0, green = 0, blue = 0]: number[]): string {
  const names: Record<string, string> = {
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '111': 'white',
  }
  return names[[red, green, blue].map((value) => (value > 127 ? 1 : 0)).join('')] ?? 'another'
}

/** JPEG and a passage through CMYK move a colour by a few of 255; a profile ignored moves it by fifteen. */
function expectNear(pixel: number[], expected: number[]): void {
  expect(pixel).toHaveLength(expected.length)
  pixel.forEach((value, channel) => {
    expect(Math.abs(value - (expected[channel] ?? NaN))).toBeLessThanOrEqual(8)
  })
}

/** Counts originals from the moment they are opened until their one rendition is put. */
function countOpen(inner: BlobStorage): { storage: BlobStorage; countMostOpen: () => number } {
  let open = 0
  let mostOpen = 0
  const storage: BlobStorage = {
    ...inner,
    open: (sha256) => {
      mostOpen = Math.max(mostOpen, (open += 1))
      return inner.open(sha256)
    },
    put: (source, options) => {
      open = Math.max(0, open - 1)
      return inner.put(source, options)
    },
  }
  return { storage, countMostOpen: () => mostOpen }
}
