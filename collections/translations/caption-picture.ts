import { relationship } from 'payload/shared'
import type { RelationshipFieldSingleValidation } from 'payload'

import { sentence } from '../fields/sentences.js'
import { isBlank } from '../fields/text-field.js'

/** A caption is of one picture: of a still or of an artwork, and not of both. */
export const checkPicture: RelationshipFieldSingleValidation = (value, options) => {
  const { artwork } = (options.siblingData ?? {}) as { artwork?: unknown }
  if (isBlank(value) === isBlank(artwork)) return sentence(options.req, 'onePicture')
  return relationship(value, options)
}
