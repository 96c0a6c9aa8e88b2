import type { Payload } from 'payload'

import type { BlobStorage } from '../../../media/storage/index.js'
import type { ProgressTeller } from '../progress.js'

/** Something that is not as it must be. */
export interface Finding {
  /** In a sentence, with what it is about. */
  problem: string
  isMended: boolean
  /** What was done about it, or what to do next. */
  remedy: string
}

/** A site, and what may be done to it. */
export interface Examined {
  payload: Payload
  storage: BlobStorage
  /** Makes those renditions of an original that are missing, rows and bytes. */
  makeRenditions: (sha256: string) => Promise<unknown>
  /** Whether each file is read and measured, instead of only looked for. */
  isDeep: boolean
  mayMend: boolean
  now: () => Date
  progress: ProgressTeller
}

/** Looks at one kind of thing; gives what it did, in a sentence. */
export type Check = (examined: Examined, tell: (finding: Finding) => void) => Promise<string>

/**
 * Mends where that is allowed, and tells of it. What somebody else changed meanwhile, and what
 * fails to be mended, is left.
 *
 * @param args.mend gives whether it did it
 */
export async function mendOrTell(args: {
  examined: Pick<Examined, 'mayMend'>
  tell: (finding: Finding) => void
  problem: string
  /** Such as `Its mark was corrected.` */
  done: string
  mend: () => Promise<boolean>
}): Promise<void> {
  const { examined, tell, problem, done, mend } = args
  if (!examined.mayMend) {
    tell({ problem, isMended: false, remedy: 'npm run doctor -- --mend mends it.' })
    return
  }
  try {
    if (await mend()) tell({ problem, isMended: true, remedy: done })
    else tell({ problem, isMended: false, remedy: 'It was being changed; run the doctor again.' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    tell({ problem, isMended: false, remedy: `Mending it failed: ${reason}` })
  }
}
