import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'

import { createSay } from '../strings.js'
import { findSubject, type Subject } from './find-subject.js'
import { RetryWork } from './retry-work.js'

// Payload tells a cell nothing of who reads: only editors and admins reach this list.
type CellProps = Pick<DefaultServerCellComponentProps, 'rowData' | 'payload' | 'i18n'>

/** In the list of work: the film, text or still that it is about, and the way there. */
export async function WorkAboutCell({ rowData, payload }: CellProps) {
  const { kind, subject } = rowData as { kind: string; subject: string }
  const found: Subject | null = await findSubject(payload, { kind, subject })
  if (found === null) return <span>–</span>
  return (
    <Link href={`/admin/collections/${found.collection}/${found.id}`} prefetch={false}>
      {found.title}
    </Link>
  )
}

/** In the list of work: why the last attempt failed. */
export function WorkProblemCell({ rowData }: CellProps) {
  const { lastError } = rowData as { lastError?: string | null }
  return <span className="laurel-work-problem">{lastError ?? '–'}</span>
}

/** In the list of work: a button, where something has failed. */
export function WorkRetryCell({ rowData, i18n }: CellProps) {
  const { id, state, lastError } = rowData as {
    id: string
    state: string
    lastError?: string | null
  }
  if (!lastError || state === 'running') return null
  return <RetryWork id={id} label={createSay(i18n.language)('tryAgain')} />
}
