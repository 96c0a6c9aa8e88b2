import type { Progress } from './describe-progress.js'
import { describeProgress } from './describe-progress.js'

export interface ProgressTeller {
  /** Tells of some more bytes that are done. */
  add(bytes: number): void
  /** What is done now, and how many bytes it is in all. */
  begin(what: string, totalBytes: number): void
}

/** Says how far it is, once what is done takes longer than two seconds, and every two after. */
export function createProgress(args: {
  say: (line: string) => void
  now?: () => number
}): ProgressTeller {
  const { say, now = () => performance.now() } = args
  let progress: Progress = { what: '', doneBytes: 0, totalBytes: 0, tookMs: 0 }
  let beganAt = now()
  let saidAt = beganAt
  return {
    begin(what, totalBytes) {
      beganAt = now()
      saidAt = beganAt
      progress = { what, doneBytes: 0, totalBytes, tookMs: 0 }
    },
    add(bytes) {
      progress.doneBytes += bytes
      if (now() - saidAt < everyMs) return
      saidAt = now()
      say(describeProgress({ ...progress, tookMs: saidAt - beganAt }))
    },
  }
}

const everyMs = 2000
