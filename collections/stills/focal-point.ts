import { ValidationError, type PayloadRequest, type ValidationFieldError } from 'payload'

import { sentence } from '../fields/sentences.js'

/** Where the eye goes, in percent of the picture's width and height. */
export interface FocalPoint {
  focalX?: number
  focalY?: number
}

/**
 * The focal point that a write asks for. It comes in the query, where Payload would take it as an
 * order to fetch and render the file again, or as data, where Payload takes 0 for nothing. The
 * query's is taken out: it is only kept, as data.
 *
 * @throws ValidationError where a part of it is no number from 0 to 100
 */
export function takeFocalPoint(req: PayloadRequest, data: Record<string, unknown>): FocalPoint {
  const edits = req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined
  if (req.query) delete req.query.uploadEdits
  const asked = [
    ['focalX', edits?.focalPoint?.x ?? data.focalX],
    ['focalY', edits?.focalPoint?.y ?? data.focalY],
  ] as const
  const point: FocalPoint = {}
  const errors: ValidationFieldError[] = []
  for (const [name, value] of asked) {
    if (value === undefined || value === null || value === '') continue
    const percent = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN
    if (percent >= 0 && percent <= 100) point[name] = Math.round(percent)
    else errors.push({ path: name, message: describeProblem(req, value) })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'stills', errors, req }, req.t)
  return point
}

const describeProblem = (req: PayloadRequest, value: unknown): string =>
  sentence(req, 'notWholeNumber', { value: JSON.stringify(value), min: 0, max: 100 })
