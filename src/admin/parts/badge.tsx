import type { ReactNode } from 'react'

import type { Publication } from '../publication.js'
import type { Say } from '../strings.js'

export type BadgeTone = 'quiet' | 'good' | 'waiting' | 'bad'

/** A word or two of state, in a colour that never says it alone. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return <span className={`laurel-badge laurel-badge--${tone}`}>{children}</span>
}

const tones: Record<Publication, BadgeTone> = {
  draft: 'quiet',
  published: 'good',
  changed: 'waiting',
}

/** What the public sees of a document. */
export function PublicationBadge({ publication, say }: { publication: Publication; say: Say }) {
  return <Badge tone={tones[publication]}>{say(publication)}</Badge>
}
