import { addDataAndFileToRequest, ValidationError, type PayloadRequest } from 'payload'

import { parseMoment } from '../../src/domain/moments.js'
import { countGraphemes } from '../../src/domain/text-lengths.js'
import { checkData } from '../asked-data.js'
import { sentence } from '../fields/sentences.js'
import { isBlank } from '../fields/text-field.js'

export interface NewKey {
  label: string
  /** ISO 8601; `null` never expires. */
  expiresAt: string | null
}

/** A label is a few words: where the key is kept, say. */
const mostLabel = 80

/** What somebody wants of a new key. @throws BAD_BODY @throws ValidationError naming the field */
export async function readNewKey(req: PayloadRequest, now: Date): Promise<NewKey> {
  await addDataAndFileToRequest(req)
  checkData(req.data ?? {})
  const { label, expiresAt = null } = req.data ?? {}
  const errors = [
    { path: 'label', message: checkLabel(label, req) },
    { path: 'expiresAt', message: checkExpiry(expiresAt, now, req) },
  ].flatMap(({ path, message }) => (message === null ? [] : [{ path, message }]))
  if (errors.length > 0) {
    throw new ValidationError({ collection: 'distributor-keys', errors, req }, req.t)
  }
  const moment = isBlank(expiresAt) ? null : parseMoment(expiresAt)
  return { label: (label as string).trim(), expiresAt: moment?.toISOString() ?? null }
}

function checkLabel(label: unknown, req: PayloadRequest): string | null {
  if (isBlank(label)) return sentence(req, 'required')
  if (typeof label !== 'string') return sentence(req, 'notText')
  const length = countGraphemes(label)
  const over = length - mostLabel
  return over > 0 ? sentence(req, 'tooLong', { length, over, max: mostLabel }) : null
}

function checkExpiry(expiresAt: unknown, now: Date, req: PayloadRequest): string | null {
  if (isBlank(expiresAt)) return null
  const moment = parseMoment(expiresAt)
  if (!moment) return sentence(req, 'badDate', { value: JSON.stringify(expiresAt) })
  return moment > now ? null : sentence(req, 'expiryPassed')
}
