'use client'

import type { Attempt } from '../../webhooks/delivery-rows.js'
import { Moment } from '../parts/moment.js'
import { useSay } from '../use-say.js'
import { describeOutcome } from './outcome.js'

/** The attempts of one delivery, the newest first: when, what came of it, how the answer begins. */
export function AttemptsTable({ attempts, tries }: { attempts: Attempt[]; tries: number }) {
  const { say, language } = useSay()
  if (attempts.length === 0) return <p className="laurel-note">{say('noAttempts')}</p>
  return (
    <>
      <table className="laurel-attempts">
        <thead>
          <tr>
            <th scope="col">{say('attemptAt')}</th>
            <th scope="col">{say('attemptOutcome')}</th>
            <th scope="col">{say('attemptAnswer')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.toReversed().map((attempt) => (
            <tr key={attempt.at}>
              <td>
                <Moment at={attempt.at} withSeconds />
              </td>
              <td>
                {describeOutcome(attempt, language)}
                {attempt.detail && <code>{attempt.detail}</code>}
              </td>
              <td>{attempt.answer ? <code>{attempt.answer}</code> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tries > attempts.length && (
        <p className="laurel-note">
          {say('newestAttempts', { kept: attempts.length, count: tries })}
        </p>
      )}
    </>
  )
}
