import type { Where, WhereField } from 'payload'

/**
 * A query in the form that Payload's MongoDB adapter carries out. It leaves out `exists` where the
 * path leads through a relation, as if it had not been asked; `equals null` it understands.
 */
export function rewriteExists(where: Where): Where {
  const rewritten: Where = {}
  for (const [path, condition] of Object.entries(where)) {
    if (Array.isArray(condition)) rewritten[path] = condition.map((part) => rewriteExists(part))
    else if (condition) rewritten[path] = path.includes('.') ? rewriteField(condition) : condition
  }
  return rewritten
}

function rewriteField({ exists, ...others }: WhereField): WhereField {
  if (exists === undefined) return others
  const isThere = exists === true || exists === 'true'
  return { ...others, [isThere ? 'not_equals' : 'equals']: null }
}
