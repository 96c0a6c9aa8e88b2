import { buffer as readAll } from 'node:stream/consumers'

import type { Sharp } from 'sharp'

import { mediaError } from '../errors.js'
import type { BlobStorage, StoredBlob } from '../storage/index.js'
import { createBufferSource } from './byte-source.js'
import { requireFormat, requireSize } from './inspect.js'
import { openPixels, openRaw, type RawImage } from './open-image.js'
import { createQueue } from '../queue.js'
import { renditionKey, renditions, type Rendition, type RenditionName } from './renditions.js'

/** One rendition, kept in the storage under its `sha256`. */
export interface RenderedRendition extends StoredBlob {
  name: RenditionName
  widthPx: number
  heightPx: number
  mimeType: 'image/jpeg'
  /** The `renditionKey` it was made by. */
  recipe: string
}

export interface RenderRequest {
  /** The original's key in the storage. */
  sha256: string
  /** @default all */
  names?: readonly RenditionName[]
}

export interface Renderer {
  /**
   * Makes renditions of an original and keeps them, in the table's order. The same original gives
   * the same bytes every time, whichever names are asked for together.
   *
   * @throws BLOB_MISSING, IMAGE_EMPTY, IMAGE_TOO_LARGE, IMAGE_FORMAT_REFUSED, IMAGE_DAMAGED, and
   *   what the storage throws
   */
  render(request: RenderRequest): Promise<RenderedRendition[]>
}

export interface RendererOptions {
  storage: BlobStorage
  /** Originals in memory at once: each is `maxBytes` and its decoded rows at worst. @default 1 */
  concurrency?: number
}

/** Renders from a storage into the same storage, in bounded memory however many ask at once. */
export function createRenderer({ storage, concurrency = 1 }: RendererOptions): Renderer {
  const enqueue = createQueue(concurrency)
  return {
    render: ({ sha256, names = renditions.map(({ name }) => name) }) =>
      enqueue(async () => {
        const rendered: RenderedRendition[] = []
        const original = await readOriginal(storage, sha256)
        for await (const { rendition, raw } of shrinkInSteps(original, sha256)) {
          if (!names.includes(rendition.name)) continue
          rendered.push(await keepJpeg({ storage, rendition, raw }))
        }
        return renditions.flatMap(({ name }) => rendered.filter((one) => one.name === name))
      }),
  }
}

async function readOriginal(storage: BlobStorage, sha256: string): Promise<Buffer> {
  const found = await storage.stat(sha256)
  if (found) requireSize(found, { fileName: sha256 })
  const stream = found && (await storage.open(sha256))
  if (!stream) throw mediaError('BLOB_MISSING', { sha256 })
  const original = await readAll(stream)
  await requireFormat(createBufferSource(original), { fileName: sha256 })
  return original
}

/**
 * Decodes once, to the largest rendition, and makes each smaller one from the one before: a third
 * less work than decoding for each. The chain is always whole, so that a rendition's bytes do not
 * depend on which others are wanted.
 */
async function* shrinkInSteps(
  original: Buffer,
  sha256: string,
): AsyncGenerator<{ rendition: Rendition; raw: RawImage }> {
  let raw: RawImage | null = null
  for (const rendition of renditions.toSorted((a, b) => b.maxWidthPx - a.maxWidthPx)) {
    raw = raw
      ? await fitInside(openRaw(raw), rendition)
      : await decode(original, { rendition, sha256 })
    yield { rendition, raw }
  }
}

async function decode(
  original: Buffer,
  { rendition, sha256 }: { rendition: Rendition; sha256: string },
): Promise<RawImage> {
  const image = openPixels({ buffer: original }).autoOrient().flatten({ background: '#ffffff' })
  try {
    return await fitInside(image, rendition)
  } catch (cause) {
    const details = { fileName: sha256, reason: 'its pixels cannot be read' }
    throw mediaError('IMAGE_DAMAGED', details, { cause })
  }
}

/** Pixels in sRGB, three channels, however the original keeps its colours. */
async function fitInside(image: Sharp, rendition: Rendition): Promise<RawImage> {
  const { data, info } = await image
    .resize({
      width: rendition.maxWidthPx,
      height: rendition.maxHeightPx,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, widthPx: info.width, heightPx: info.height, channels: info.channels }
}

async function keepJpeg(job: {
  storage: BlobStorage
  rendition: Rendition
  raw: RawImage
}): Promise<RenderedRendition> {
  const { storage, rendition, raw } = job
  const jpeg = await openRaw(raw)
    .withIccProfile('srgb')
    .jpeg({ quality: rendition.quality, chromaSubsampling: rendition.chroma })
    .toBuffer()
  return {
    name: rendition.name,
    ...(await storage.put(jpeg)),
    widthPx: raw.widthPx,
    heightPx: raw.heightPx,
    mimeType: 'image/jpeg',
    recipe: renditionKey(rendition),
  }
}
