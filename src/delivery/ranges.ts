import type { Request, Response } from 'express'

import type { ByteRange } from '../../media/storage/index.js'

/** What part of a body is asked for, both positions inclusive. */
export type AskedRange = Required<ByteRange> | 'whole' | 'unsatisfiable'

/**
 * Which part of a body of so many bytes a request asks for (RFC 9110, section 14.2). Whole where it
 * asks for none, for one in another unit, for several, or in a way that is no range; and where
 * `If-Range` names another body than the one there is: then the reader has to begin again.
 */
export function readRange(req: Request, res: Response, bytes: number): AskedRange {
  const { range, 'if-range': ifRange } = req.headers
  if (range === undefined || req.method !== 'GET') return 'whole'
  // A date is too coarse to say that two bodies are one: only the ETag does.
  if (ifRange !== undefined && ifRange !== res.getHeader('ETag')) return 'whole'
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range.trim()) ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') return readSuffix(Number(last), bytes)
  if (last !== '' && Number(last) < Number(first)) return 'whole'
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return Number(first) < bytes ? { start: Number(first), end } : 'unsatisfiable'
}

const readSuffix = (length: number, bytes: number): AskedRange =>
  length === 0 || bytes === 0
    ? 'unsatisfiable'
    : { start: Math.max(bytes - length, 0), end: bytes - 1 }
