import type { Where } from 'payload'

/**
 * A query in the form that Payload's MongoDB adapter carries out. It leaves out `exists` where the
 * path leads through a relation, as if it had not been asked; `equals null` it understands.
 */
export function rewriteExists(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([path, condition]) => {
      if (Array.isArray(condition)) return [path, condition.map(rewriteExists)]
      return [path, path.includes('.') ? rewriteCondition(condition!) : condition]
    }),
  )
}

type Condition = Exclude<NonNullable<Where[string]>, Where[]>

function rewriteCondition({ exists, ...others }: Condition): Condition {
  if (exists === undefined) return others
  const isThere = exists === true || exists === 'true'
  return { ...others, [isThere ? 'not_equals' : 'equals']: null }
}
