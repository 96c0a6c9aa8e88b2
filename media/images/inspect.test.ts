import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import sharp from 'sharp'

import { itWith } from '../../src/testing/foreign-tools.js'
import { inspectImage } from './inspect.js'
import { imageLimits, type ImageFormat } from './limits.js'
import { drawPicture, forgeTiff, writeTags } from './pictures.fixture.js'

const place = ['-GPSLatitude=48.6', '-GPSLatitudeRef=N', '-GPSLongitude=38.5', '-GPSLongitudeRef=E']
const inspect = (buffer: Buffer, fileName = 'still.jpg') => inspectImage({ buffer, fileName })

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laurel-inspect-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('inspectImage', () => {
  it.each<[ImageFormat, string, string]>([
    ['jpeg', 'image/jpeg', 'jpg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['tiff', 'image/tiff', 'tif'],
  ])('measures a %s, whatever its name says', async (format, mimeType, extension) => {
    const image = await drawPicture({ widthPx: 640, heightPx: 480, format })
    expect(await inspect(image, 'misnamed.gif')).toMatchObject({
      ...{ format, mimeType, extension, widthPx: 640, heightPx: 480 },
      ...{ bytes: image.byteLength, hasGps: false, orientation: 1 },
    })
  })

  it('measures a file as it measures the same bytes in memory', async () => {
    const buffer = await drawPicture({ widthPx: 640, heightPx: 480 })
    const path = join(folder, 'a [strange] name.jpg')
    await writeFile(path, buffer)
    expect(await inspectImage({ path, fileName: 'x.jpg' })).toEqual(await inspect(buffer))
  })

  itWith(['exiftool'], 'gives width and height as they are seen', async () => {
    const image = writeTags(await drawPicture({ widthPx: 640, heightPx: 480 }), [
      '-n',
      '-Orientation=6',
    ])
    expect(await inspect(image)).toMatchObject({ widthPx: 480, heightPx: 640, orientation: 6 })
  })

  it('gives the resolution a file claims, and null for a file that claims none', async () => {
    const picture = sharp(await drawPicture({ widthPx: 640, heightPx: 480 }))
    expect(await inspect(await picture.clone().withDensity(300).jpeg().toBuffer())).toMatchObject({
      dpi: 300,
    })
    expect(await inspect(await picture.clone().webp().toBuffer())).toMatchObject({ dpi: null })
  })

  for (const format of ['jpeg', 'png', 'webp', 'tiff'] satisfies ImageFormat[]) {
    itWith(['exiftool'], `tells that a ${format} says where it was taken`, async () => {
      const image = await drawPicture({ widthPx: 400, heightPx: 300, format })
      expect(await inspect(writeTags(image, place))).toMatchObject({ hasGps: true })
      expect(await inspect(writeTags(image, ['-XMP-exif:GPSLatitude=48.6']))).toMatchObject({
        hasGps: true,
      })
      expect(
        await inspect(writeTags(image, ['-Artist=Jan Nowak', '-GPSVersionID=2 3 0 0'])),
      ).toMatchObject({ hasGps: false })
    })
  }

  it('takes a photograph of 60 megapixels', async () => {
    const create = { width: 9504, height: 6336, channels: 3 as const, background: '#445566' }
    const image = await sharp({ create }).jpeg().toBuffer()
    expect(await inspect(image)).toMatchObject({ widthPx: 9504, heightPx: 6336 })
  })
})

describe('inspectImage refuses', () => {
  it.each([
    ['an SVG named .jpg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    [
      'an SVG in UTF-16',
      Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'),
      'SVG',
    ],
    ['a GIF', 'GIF89a', 'GIF'],
    ['a BMP', 'BM\x36\x10', 'BMP'],
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['HEIC', '\0\0\0\x18ftypheic', 'HEIC'],
    ['text', 'just words', 'no image we know'],
  ])('%s, by its content', async (_, content, format) => {
    await expect(inspect(Buffer.from(content), 'poster.jpg')).rejects.toMatchObject({
      code: 'IMAGE_FORMAT_REFUSED',
      message: `\`poster.jpg\` is ${format}; upload JPEG, PNG, WebP or TIFF.`,
    })
  })

  it('a TIFF of 50,000 × 50,000 pixels by its header, before anything is decoded', async () => {
    const bomb = forgeTiff({ widthPx: 50_000, heightPx: 50_000 })
    expect(bomb.byteLength).toBeLessThan(200)
    const startedAt = performance.now()
    await expect(inspect(bomb, 'bomb.tif')).rejects.toMatchObject({
      code: 'IMAGE_TOO_MANY_PIXELS',
      message: '`bomb.tif` is 50000 × 50000 pixels; upload an image of 150 megapixels at most.',
    })
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it('a header without pixels behind it', async () => {
    const image = forgeTiff({ widthPx: 1000, heightPx: 1000 })
    await expect(inspect(image)).rejects.toMatchObject({ code: 'IMAGE_DAMAGED' })
  })

  it.each<[ImageFormat, number]>([
    ['jpeg', 0.01],
    ['jpeg', 0.5],
    ['jpeg', 0.99],
    ['png', 0.5],
    ['webp', 0.5],
    ['tiff', 0.5],
  ])('a %s cut off after %d of it', async (format, share) => {
    const image = await drawPicture({ widthPx: 800, heightPx: 600, format })
    const cut = image.subarray(0, Math.floor(image.byteLength * share))
    await expect(inspect(cut)).rejects.toMatchObject({ code: 'IMAGE_DAMAGED' })
  })

  it('what is not there, too large, or too small', async () => {
    await expect(inspect(Buffer.alloc(0))).rejects.toMatchObject({ code: 'IMAGE_EMPTY' })

    const path = join(folder, 'huge.jpg')
    await writeFile(path, await drawPicture({ widthPx: 640, heightPx: 480 }))
    await truncate(path, imageLimits.maxBytes + 1)
    await expect(inspectImage({ path, fileName: 'huge.jpg' })).rejects.toMatchObject({
      code: 'IMAGE_TOO_LARGE',
    })

    const tiny = await drawPicture({ widthPx: 299, heightPx: 800 })
    await expect(inspect(tiny)).rejects.toMatchObject({ code: 'IMAGE_TOO_SMALL' })
    expect(await inspect(await drawPicture({ widthPx: 300, heightPx: 300 }))).toMatchObject({
      widthPx: 300,
    })
  })

  it('what moves or has pages', async () => {
    const frames = await Promise.all([1, 2].map(() => drawPicture({ widthPx: 400, heightPx: 300 })))
    const joined = sharp(frames, { join: { animated: true } })
    const refusal = { code: 'IMAGE_ANIMATED' }
    await expect(inspect(await joined.clone().webp().toBuffer())).rejects.toMatchObject(refusal)
    await expect(inspect(await joined.clone().tiff().toBuffer())).rejects.toMatchObject(refusal)
    const png = await drawPicture({ widthPx: 400, heightPx: 300, format: 'png' })
    await expect(inspect(animatePng(png))).rejects.toMatchObject(refusal)
  })

  it('without telling where the file lies on our disk', async () => {
    const path = join(folder, 'cut.jpg')
    const image = await drawPicture({ widthPx: 800, heightPx: 600 })
    await writeFile(path, image.subarray(0, 9000))
    const refusal = await inspectImage({ path, fileName: 'cut.jpg' }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ code: 'IMAGE_DAMAGED' })
    expect(String(refusal)).toContain('`cut.jpg`')
    expect(String(refusal)).not.toContain(folder)
  })
})

/** Puts an `acTL` chunk of two frames behind the header (PNG Third Edition, section 11.3.6.1). */
function animatePng(png: Buffer): Buffer {
  const headerEnd = 8 + 25
  const chunk = Buffer.alloc(20)
  chunk.writeUInt32BE(8, 0)
  chunk.write('acTL', 4, 'latin1')
  chunk.writeUInt32BE(2, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 16)), 16)
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)])
}
