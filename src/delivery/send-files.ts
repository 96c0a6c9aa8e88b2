import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import type { Request, Response } from 'express'

import { createArchive } from '../../media/index.js'
import type { BlobStorage, ByteRange } from '../../media/storage/index.js'
import type { Viewer } from '../domain/sight.js'
import { toArchiveEntries } from '../editions/kit.js'
import type { PressKit } from '../editions/press-kit.js'
import type { FoundFile, KitFiles } from '../editions/press-kits.js'
import { AppError, statusOf } from '../errors.js'
import { isChanged, isFresh } from './conditions.js'
import { readRange } from './ranges.js'
import { renewViewer, setCaching, viewerBehind } from './viewer.js'

/**
 * Streams one file, or the part of it that is asked for: so a video plays from anywhere. Its ETag is
 * its content's hash; it is asked for again before reuse.
 */
export async function sendBlob(
  args: FoundFile & { req: Request; res: Response; storage: BlobStorage; isDownload: boolean },
): Promise<void> {
  const { req, res, storage, blob, fileName, changedAt, isDownload } = args
  res.setHeader('ETag', `"${blob.sha256.slice(0, 32)}"`)
  setCaching(req, res, { changedAt })
  res.setHeader('Content-Type', describeType(blob.mimeType))
  res.setHeader('Content-Disposition', disposition(isDownload ? 'attachment' : 'inline', fileName))
  const open = (range: Required<ByteRange>) => openBlob(storage, blob.sha256, range)
  await sendRanged({ req, res, bytes: blob.bytes, open })
}

/**
 * Sends a body whose headers are written, or the part of it that is asked for (RFC 9110, section 14);
 * 304 where the reader has it.
 *
 * @throws CHANGED_MEANWHILE @throws RANGE_UNSATISFIABLE
 */
async function sendRanged(args: {
  req: Request
  res: Response
  /** Of the whole. */
  bytes: number
  open: (range: Required<ByteRange>) => Promise<Readable> | Readable
}): Promise<void> {
  const { req, res, bytes, open } = args
  res.setHeader('Accept-Ranges', 'bytes')
  if (isChanged(req, res)) {
    throw new AppError('CHANGED_MEANWHILE', 'This file has changed since you began it: begin anew.')
  }
  if (isFresh(req, res)) {
    res.status(304).end()
    return
  }
  const range = readRange(req, res, bytes)
  if (range === 'unsatisfiable') {
    res.setHeader('Content-Range', `bytes */${bytes}`)
    throw new AppError('RANGE_UNSATISFIABLE', `This file ends after ${bytes} bytes.`)
  }
  const part = range === 'whole' ? { start: 0, end: bytes - 1 } : range
  if (range !== 'whole') {
    res.status(206)
    res.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${bytes}`)
  }
  const source = await open(part)
  const partBytes = part.end - part.start + 1
  res.setHeader('Content-Length', partBytes)
  if (req.method === 'HEAD') {
    source.destroy()
    res.end()
  } else await pipe({ source, bytes: partBytes, res })
}

/** Texts are taken in as UTF-8 only, and say so. */
const describeType = (mimeType: string): string =>
  mimeType === 'text/vtt' || mimeType === 'application/x-subrip'
    ? `${mimeType}; charset=utf-8`
    : mimeType

/**
 * Streams a kit, or the part of it that is asked for: its length and ETag are known before the first
 * byte is read, and a download that was cut goes on where it was. It is cut off before what was
 * taken back since it began: whoever reads on is told by the ETag that there is a new one.
 */
export async function sendKit(
  args: KitFiles & { req: Request; res: Response; storage: BlobStorage; changedAt: string },
): Promise<void> {
  const { req, res, storage, files, kit, fileName, changedAt, isShownNow } = args
  const archive = createArchive(
    toArchiveEntries(files, kit, {
      open: (sha256, part) => openBlob(storage, sha256, part),
      async beforeSending(sha256) {
        if (!isShownNow(sha256, await readViewerNow(req))) throw takenBack()
      },
    }),
  )
  res.setHeader('ETag', archive.etag)
  setCaching(req, res, { changedAt })
  res.setHeader('Content-Type', 'application/zip')
  res.setHeader('Content-Language', languageOf(kit))
  res.setHeader('Content-Disposition', disposition('attachment', fileName))
  await sendRanged({
    req,
    res,
    bytes: archive.bytes,
    open: (range) => begin(archive.stream(range), req, res),
  })
}

/**
 * With whose eyes a kit is read on.
 *
 * @throws INVALID_KEY @throws EXPIRED_KEY @throws REVOKED_KEY
 */
async function readViewerNow(req: Request): Promise<Viewer> {
  try {
    return await renewViewer(req)
  } catch (error) {
    // A database that is away takes no key back.
    if (error instanceof AppError && statusOf(error.code) === 503) return viewerBehind(req)
    throw error
  }
}

const takenBack = () =>
  new AppError(
    'CHANGED_MEANWHILE',
    'What was to come next in this kit has been taken back since you began it: begin anew.',
  )

/** The language of most of an answer: the one asked for, where anything is published in it. */
export const languageOf = (kit: PressKit): string =>
  kit.availableLocales.includes(kit.locale) ? kit.locale : kit.titleLocale

/** @throws STORAGE_UNAVAILABLE where an edition names what the storage has not */
export async function openBlob(
  storage: BlobStorage,
  sha256: string,
  range?: ByteRange,
): Promise<Readable> {
  const stream = await storage.open(sha256, range)
  if (stream) return stream
  throw new AppError('STORAGE_UNAVAILABLE', 'A file is out of reach. Try again soon.')
}

/**
 * Waits for the first bytes of a source: one that has none is told before the head of an answer is
 * sent, which could not be taken back. HEAD asks for none.
 */
async function begin(source: Readable, req: Request, res: Response): Promise<Readable> {
  if (req.method === 'HEAD') return source
  // From here until it is piped, nobody else hears it fail; the piping tells it again.
  source.on('error', () => undefined)
  res.once('close', () => source.destroy())
  await once(source, 'readable')
  return source
}

/** A reader who goes away is no error; a source that breaks ends the connection unfinished. */
async function pipe(args: { source: Readable; bytes: number; res: Response }): Promise<void> {
  const { source, bytes, res } = args
  // `pipeline` would wait for a source that is silent to say something, and only then close it.
  res.once('close', () => source.destroy())
  if (res.destroyed) source.destroy()
  try {
    await pipeline(source, (chunks: AsyncIterable<Buffer>) => passExactly(chunks, bytes), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/**
 * Fails on a source that is not as long as was promised, before its last byte is sent. Node would
 * end the answer of a short one and leave its reader waiting, and take the first part of a long
 * one for the whole.
 */
async function* passExactly(chunks: AsyncIterable<Buffer>, bytes: number) {
  let readBytes = 0
  let held: Buffer | null = null
  for await (const chunk of chunks) {
    readBytes += chunk.byteLength
    if (readBytes > bytes) break
    if (held) yield held
    held = chunk
  }
  if (readBytes !== bytes) {
    throw new AppError('STORAGE_UNAVAILABLE', `A file is not the ${bytes} bytes that were kept.`)
  }
  if (held) yield held
}

const disposition = (kind: 'inline' | 'attachment', fileName: string) =>
  `${kind}; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
