'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'

import { AddButton } from '../parts/add-button.js'
import { Failure } from '../parts/failure.js'
import { useDocumentEditor } from '../parts/use-document-editor.js'
import { rankAfter } from '../plan-ranks.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { PartGroup } from './part-group.js'
import { groupParts, listings, readParts, type PartRow, type PartSlug } from './parts.js'

const sentences = {
  artworks: { add: 'newArtwork', none: 'noArtworks' },
  'press-files': { add: 'newPressFile', none: 'noPressFiles' },
  screenings: { add: 'newScreening', none: 'noScreenings' },
  quotes: { add: 'newQuote', none: 'noQuotes' },
} as const

/** What of one kind belongs to the film; new ones begin with the film filled in. */
export function PartsList(props: { slug: PartSlug; filmId: string; first: PartRow[] }) {
  const { slug, filmId, first } = props
  const { say } = useSay()
  const readRows = useCallback((read: Read) => readParts(read, slug, filmId), [slug, filmId])
  const { rows, failure, reread } = useReread({ first, readRows, collections: watched[slug] })
  const groups = useMemo(() => groupParts(rows), [rows])
  const editor = useDocumentEditor({ collection: slug, onChange: () => void reread() })
  const { permissions } = useAuth()
  const { isRanked } = listings[slug]
  const may = permissions?.collections?.[slug]
  return (
    <div className="laurel-panel">
      <Failure why={failure} onRetry={() => void reread()} />
      {rows.length === 0 && <p className="laurel-note">{say(sentences[slug].none)}</p>}
      {rows.length > 0 && (
        <div>
          {groups.map((group) => (
            <PartGroup
              key={group[0]?.group}
              slug={slug}
              rows={group}
              mayMove={isRanked && may?.update === true}
              onMoved={reread}
              onOpen={editor.edit}
            />
          ))}
        </div>
      )}
      {may?.create && (
        <AddButton
          label={say(sentences[slug].add)}
          onClick={() =>
            editor.create({ film: filmId, ...(isRanked && { rank: rankAfter(rows) }) })
          }
        />
      )}
      {editor.drawer}
    </div>
  )
}

/** Whose saves may change what a list says: a screening moves the embargo of others. */
const watched: Record<PartSlug, string[]> = {
  artworks: ['artworks', 'screenings'],
  'press-files': ['press-files', 'screenings'],
  screenings: ['screenings', 'festivals'],
  quotes: ['quotes'],
}
