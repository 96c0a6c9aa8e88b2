import { createAnswers, type Answers } from './answers.js'
import { createShortcuts, type Shortcuts } from './shortcuts.js'

/** What a process keeps of what it answered. */
export interface Kept {
  answers: Answers
  shortcuts: Shortcuts
  now: () => Date
}

/** One for all doors of a process, of so many bytes. */
export function createKept({ mostBytes, now }: { mostBytes: number; now: () => Date }): Kept {
  const answers = createAnswers({ mostBytes })
  return { answers, shortcuts: createShortcuts({ answers, now }), now }
}
