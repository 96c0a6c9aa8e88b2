import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import type { Request, Response } from 'express'

import { mostSubtitleBytes, toWebVtt } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import type { FoundFile } from '../editions/press-kits.js'
import { unknownFile } from '../errors.js'
import { isFresh } from './conditions.js'
import { openBlob } from './send-files.js'
import { setCaching } from './viewer.js'

/** Sends subtitles as WebVTT, whatever they were uploaded as. @throws UNKNOWN_FILE for huge ones */
export async function sendSubtitles(
  args: FoundFile & { req: Request; res: Response; storage: BlobStorage },
): Promise<void> {
  const { req, res, storage, blob, changedAt } = args
  if (blob.bytes > mostSubtitleBytes) throw unknownFile('subtitles.vtt')
  const body = Buffer.from(toWebVtt(await text(await openBlob(storage, blob.sha256))))
  const etag = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  res.setHeader('ETag', `"${etag}"`)
  setCaching(req, res, { changedAt })
  res.setHeader('Content-Type', 'text/vtt; charset=utf-8')
  if (isFresh(req, res)) {
    res.status(304).end()
    return
  }
  res.setHeader('Content-Length', body.byteLength)
  res.end(req.method === 'HEAD' ? undefined : body)
}
