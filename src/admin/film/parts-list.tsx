'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback } from 'react'

import { AddButton } from '../parts/add-button.js'
import { Badge, PublicationBadge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { formatMoment } from '../parts/moment.js'
import { useDocumentEditor } from '../parts/use-document-editor.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { listings, readParts, type PartRow, type PartSlug } from './parts.js'

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
  const editor = useDocumentEditor({ collection: slug, onChange: () => void reread() })
  const { permissions } = useAuth()
  return (
    <div className="laurel-panel">
      <Failure why={failure} onRetry={() => void reread()} />
      {rows.length === 0 && <p className="laurel-note">{say(sentences[slug].none)}</p>}
      <ol className="laurel-rows">
        {rows.map((row) => (
          <PartItem key={row.id} slug={slug} row={row} onOpen={() => editor.edit(row.id)} />
        ))}
      </ol>
      {permissions?.collections?.[slug]?.create && (
        <AddButton
          label={say(sentences[slug].add)}
          onClick={() => editor.create({ film: filmId })}
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

function PartItem({ slug, row, onOpen }: { slug: PartSlug; row: PartRow; onOpen: () => void }) {
  const { say, language } = useSay()
  const { name, detail } = listings[slug]
  const isClosed = row.opensAt !== null && Date.parse(row.opensAt) > Date.now()
  const moment = isClosed && formatMoment({ at: row.opensAt!, language, withTime: true })
  return (
    <li className="laurel-row">
      <div className="laurel-row__main">
        <h3 className="laurel-row__title">
          <button type="button" className="laurel-link" onClick={onOpen}>
            {join(name(row.doc, language)) || row.id}
          </button>
        </h3>
        <p className="laurel-row__sub">{join(detail(row.doc, language))}</p>
      </div>
      <div className="laurel-row__state">
        {row.isWithdrawn && <Badge tone="bad">{say('withdrawn')}</Badge>}
        {moment && <Badge tone="waiting">{say('embargoedUntil', { moment })}</Badge>}
        <PublicationBadge publication={row.publication} say={say} />
      </div>
    </li>
  )
}

const join = (parts: unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(' · ')
