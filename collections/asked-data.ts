import { AppError } from '../src/errors.js'

/** Deeper than any document of ours, with its rich blocks and lists, ever nests. */
const mostDepth = 20

/**
 * Checks what a client wants written, whatever it is: that it is an object at all, that it does
 * not nest without end, and that its texts can be kept as they are. SQLite would cut a text at a
 * NUL, and half of a surrogate pair cannot be written in UTF-8. A field called like what every
 * object has (`toString`, `__proto__`) is no field of ours, and breaks whoever prints the object.
 *
 * @throws BAD_BODY
 */
export function checkData(data: unknown): void {
  if (data === undefined) return
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw badBody('The body must be a JSON object: field names with their values.')
  }
  checkValue(data, mostDepth)
}

function checkValue(value: unknown, depthLeft: number): void {
  if (typeof value === 'string') {
    if (/\0|\p{Surrogate}/u.test(value)) {
      throw badBody('A text holds a character that cannot be kept: a NUL or half of a pair.')
    }
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (depthLeft === 0) throw badBody(`The body nests deeper than ${mostDepth} levels.`)
  for (const [name, part] of Object.entries(value)) {
    if (name in Object.prototype) throw badBody(`\`${name}\` cannot be the name of a field.`)
    checkValue(part, depthLeft - 1)
  }
}

const badBody = (sentence: string) => new AppError('BAD_BODY', sentence)
