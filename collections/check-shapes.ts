import {
  ValidationError,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
} from 'payload'

import { idOrNull } from '../src/domain/relations.js'
import { sentence } from './fields/sentences.js'

type Data = Record<string, unknown>

interface Problem {
  path: string
  message: string
}

/**
 * Refuses a value that is of another kind than its field: a list for a text, say. A field's own rule
 * is asked only after the hooks of its collection, which may take a text for a text.
 *
 * @throws ValidationError which names every such field
 */
export function checkShapes(
  data: Data,
  asked: { collection: CollectionSlug; fields: FlattenedField[]; req: PayloadRequest },
): void {
  const { collection, fields, req } = asked
  const errors = listProblems(data, { fields, req, at: '' })
  if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
}

function listProblems(
  data: Data,
  { fields, req, at }: { fields: FlattenedField[]; req: PayloadRequest; at: string },
): Problem[] {
  return fields.flatMap((field): Problem[] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const path = `${at}${field.name}`
    if (field.type === 'array') {
      if (!Array.isArray(value)) return [{ path, message: req.t('validation:invalidInput') }]
      return value.flatMap((row: unknown, index) => {
        const inside = { fields: field.flattenedFields, req, at: `${path}.${index}.` }
        return isData(row) ? listProblems(row, inside) : []
      })
    }
    if (field.type === 'group' && isData(value)) {
      return listProblems(value, { fields: field.flattenedFields, req, at: `${path}.` })
    }
    const rule = rules[field.type]
    // A relation to several collections says with each value to which.
    if (!rule || ('relationTo' in field && Array.isArray(field.relationTo))) return []
    const isMany = 'hasMany' in field && field.hasMany === true
    const isRight = isMany ? Array.isArray(value) && value.every(rule.isRight) : rule.isRight(value)
    return isRight ? [] : [{ path, message: rule.say(req) }]
  })
}

const isText = (value: unknown) => typeof value === 'string'
const sayNoText = (req: PayloadRequest) => sentence(req, 'notText')
const sayNoChoice = (req: PayloadRequest) => req.t('validation:invalidSelection')

/** What one value of a field is, by the field's type. */
const rules: Partial<
  Record<string, { isRight: (value: unknown) => boolean; say: (req: PayloadRequest) => string }>
> = {
  text: { isRight: isText, say: sayNoText },
  textarea: { isRight: isText, say: sayNoText },
  select: { isRight: isText, say: sayNoChoice },
  relationship: { isRight: (value) => idOrNull(value) !== null, say: sayNoChoice },
  upload: { isRight: (value) => idOrNull(value) !== null, say: sayNoChoice },
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
