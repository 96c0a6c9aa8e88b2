/**
 * Keeps the values that were asked for last, `most` of them, so that many readers of one thing
 * cost as much as one. A value must be a function of its key; whoever gets it must not change it.
 */
export function createMemo<Value>({ most }: { most: number }) {
  const kept = new Map<string, Value>()
  return (key: string, make: () => Value): Value => {
    const value = kept.has(key) ? kept.get(key)! : make()
    // A Map remembers the order of entering: what is asked for goes to the end again.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
