'use client'

import { useSay } from '../use-say.js'
import type { Progress } from './use-each.js'

/** How far work on many stills is, and which of them refused it, with why. */
export function EachProgress({ progress }: { progress: Progress }) {
  const { say } = useSay()
  const { done, all, failures, isRunning } = progress
  return (
    <div aria-live="polite">
      {isRunning && <p className="laurel-note">{say('working', { done, all })}</p>}
      {!isRunning && all > 0 && (
        <p className="laurel-note">
          {failures.length === 0
            ? say('doneAll', { done })
            : say('doneSome', { done, failed: failures.length })}
        </p>
      )}
      {failures.length > 0 && (
        <ul className="laurel-refusals">
          {failures.map(({ id, name, why }) => (
            <li key={id}>
              <strong>{name}</strong> {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
