/**
 * Asks once for all who ask the same while the first one is still waiting for the answer: a publish
 * wakes every reader at one moment, and most of them stand at the same place. `keyOf` gives what
 * makes two questions the same; `null` where a question is its own.
 */
export function shareAnswers<Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  keyOf: (asked: Asked) => string | null,
): (asked: Asked) => Promise<Answer> {
  const open = new Map<string, Promise<Answer>>()
  return (asked) => {
    const key = keyOf(asked)
    if (key === null) return ask(asked)
    const known = open.get(key)
    if (known) return known
    const answer = ask(asked).finally(() => open.delete(key))
    open.set(key, answer)
    return answer
  }
}
