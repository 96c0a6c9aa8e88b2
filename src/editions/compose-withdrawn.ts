import type { Withdrawn } from './content.js'
import { opensAtIn, type Embargoed } from './follow-screening.js'
import type { FilmRecord } from './record.js'

type Withdrawable = Embargoed & { withdrawn?: { at?: string | null } | null }

/** Whether a document was not withdrawn. */
export const isShown = ({ withdrawn }: Withdrawable): boolean => !withdrawn?.at

/** What was withdrawn, so that its old addresses can say so. */
export const composeWithdrawn = (docs: Withdrawable[], record: FilmRecord): Withdrawn[] =>
  docs
    .filter((doc) => !isShown(doc))
    .map((doc) => ({ id: doc.id, opensAt: opensAtIn(record, doc) }))
