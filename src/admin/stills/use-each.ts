'use client'

import { useCallback, useState } from 'react'

import { describeFailure } from '../reading/describe-failure.js'
import { useSay } from '../use-say.js'
import type { StillRow } from './stills.js'

/** How far work on many stills is. */
export interface Progress {
  all: number
  done: number
  failures: { id: string; name: string; why: string }[]
  isRunning: boolean
}

const nothing: Progress = { all: 0, done: 0, failures: [], isRunning: false }

/** Does one thing to each of many stills, one after the other, and keeps what was refused and why. */
export function useEach(onFinished: () => void) {
  const { say } = useSay()
  const [progress, setProgress] = useState(nothing)
  const run = useCallback(
    async (rows: StillRow[], doOne: (row: StillRow) => Promise<unknown>) => {
      setProgress({ ...nothing, all: rows.length, isRunning: true })
      for (const row of rows) {
        try {
          await doOne(row)
          setProgress((before) => ({ ...before, done: before.done + 1 }))
        } catch (error) {
          const name = row.caption ?? row.filename
          const failure = { id: row.id, name, why: describeFailure(error, say) }
          setProgress((before) => ({ ...before, failures: [...before.failures, failure] }))
        }
      }
      setProgress((before) => ({ ...before, isRunning: false }))
      onFinished()
    },
    [onFinished, say],
  )
  return { ...progress, run }
}
