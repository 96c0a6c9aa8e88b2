import type {
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'

import { canonicalizeLocale } from '../../src/domain/locales.js'
import { idOrNull } from '../../src/domain/relations.js'
import { canEdit, staffOf } from '../access.js'
import { sentence } from '../fields/sentences.js'
import { intentOf } from '../saving.js'

interface Identity {
  id?: string
  film?: unknown
  locale?: string
  step?: string
}

/**
 * A text is one film in one locale, and there is one of each. Says so in a sentence before the
 * database would; the unique index stays the judge where two creates race.
 */
export const keepIdentity: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const asked = data as Identity | undefined
  const before = originalDoc as Identity | undefined
  if (!asked) return data
  const locale = asked.locale === undefined ? undefined : canonicalizeLocale(asked.locale)
  if (locale) asked.locale = locale
  const isMoved =
    before?.id !== undefined &&
    ((asked.film !== undefined && idOrNull(asked.film) !== idOrNull(before.film)) ||
      (asked.locale !== undefined && asked.locale !== before.locale))
  if (isMoved) throw refuse(req, 'locale', sentence(req, 'identityFixed'))
  // An older version brings back words, not the approval they once had.
  if (intentOf(req) === 'restore') asked.step = before?.step ?? 'translating'
  if (asked.step === 'approved' && before?.step !== 'approved' && !mayApprove(req)) {
    throw refuse(req, 'step', sentence(req, 'approvalByEditor'))
  }
  if (before?.id === undefined && (await exists(asked, req))) {
    const message = sentence(req, 'translationExists', { locale: asked.locale ?? '' })
    throw refuse(req, 'locale', message)
  }
  return data
}

/** Publishing is an editor's approval: the step follows. */
export const approveOnPublish: CollectionBeforeChangeHook = ({ data }) =>
  (data as { _status?: string })._status === 'published' ? { ...data, step: 'approved' } : data

/** A write without a person behind it is the system's own. */
const mayApprove = (req: PayloadRequest) => !req.user || canEdit(staffOf(req.user))

async function exists(asked: Identity, req: PayloadRequest): Promise<boolean> {
  const film = idOrNull(asked.film)
  if (!film || !asked.locale) return false
  const { totalDocs } = await req.payload.count({
    collection: 'translations',
    where: { and: [{ film: { equals: film } }, { locale: { equals: asked.locale } }] },
    // Also a text that this person may not read takes the place.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

function refuse(req: PayloadRequest, path: string, message: string): ValidationError {
  return new ValidationError(
    { collection: 'translations', errors: [{ message, path }], req },
    req.t,
  )
}
