/**
 * What one thing may be in the end: what was answered with success last, or what was asked for
 * since and got no answer.
 */
export interface Pledge<Value> {
  /** Asked for; nobody knows yet. */
  attempt(value: Value): void
  /** Answered with success: nothing before it counts any more. */
  keep(value: Value): void
  /** Answered with an error: it must not have happened. */
  drop(value: Value): void
  allows(value: Value): boolean
  list(): Value[]
}

export function createPledge<Value>(first: Value): Pledge<Value> {
  const possible = new Set([first])
  return {
    attempt: (value) => void possible.add(value),
    keep(value) {
      possible.clear()
      possible.add(value)
    },
    drop: (value) => void possible.delete(value),
    allows: (value) => possible.has(value),
    list: () => [...possible],
  }
}
