import { text } from 'node:stream/consumers'
import type { Request, Response } from 'express'

import { mostSubtitleBytes, toWebVtt } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import type { FoundFile } from '../editions/press-kits.js'
import type { Standing } from '../editions/standing.js'
import { unknownFile } from '../errors.js'
import type { Kept } from './kept.js'
import { sendKept } from './respond.js'
import { openBlob } from './send-files.js'

/** Sends subtitles as WebVTT, whatever they were uploaded as. @throws UNKNOWN_FILE for huge ones */
export async function sendSubtitles(
  args: FoundFile & {
    standing: Standing
    req: Request
    res: Response
    storage: BlobStorage
    kept: Kept
  },
): Promise<void> {
  const { req, res, storage, kept, blob, changedAt, standing } = args
  if (blob.bytes > mostSubtitleBytes) throw unknownFile('subtitles.vtt')
  const describe = async () => ({
    text: toWebVtt(await readText(res, storage, blob.sha256)),
    type: 'text/vtt; charset=utf-8',
    language: null,
  })
  const form = `web-vtt ${blob.sha256}`
  try {
    await sendKept(req, res, kept, { form, standing, changedAt, describe })
  } catch (error) {
    // A reader who went away is told nothing.
    if (!res.closed) throw error
  }
}

/** A storage that has fallen silent is let go of when the reader goes away. */
async function readText(res: Response, storage: BlobStorage, sha256: string): Promise<string> {
  const source = await openBlob(storage, sha256)
  res.once('close', () => source.destroy())
  if (res.closed) source.destroy()
  return text(source)
}
