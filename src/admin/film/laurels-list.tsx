'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback } from 'react'

import { resultLabel } from '../../domain/results.js'
import { AddButton } from '../parts/add-button.js'
import { PublicationBadge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { MissingList } from '../parts/missing.js'
import { MoveButtons } from '../parts/move-buttons.js'
import { useDocumentEditor } from '../parts/use-document-editor.js'
import { useReorder } from '../parts/use-reorder.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { readLaurels, type LaurelRow } from './laurels.js'

const collections = ['laurels', 'festivals']

/** The film's laurels in their order; new ones begin with the film filled in. */
export function LaurelsList({ filmId, first }: { filmId: string; first: LaurelRow[] }) {
  const { say } = useSay()
  const readRows = useCallback((read: Read) => readLaurels(read, filmId), [filmId])
  const { rows, failure, reread } = useReread({ first, readRows, collections })
  const order = useReorder({ collection: 'laurels', rows, onSaved: reread })
  const editor = useDocumentEditor({ collection: 'laurels', onChange: () => void reread() })
  const { permissions } = useAuth()
  const mayEdit = permissions?.collections?.laurels?.update === true
  return (
    <div className="laurel-panel">
      <Failure why={failure ?? order.failure} onRetry={() => void reread()} />
      {rows.length === 0 && <p className="laurel-note">{say('noLaurels')}</p>}
      <ol className="laurel-rows">
        {order.rows.map((row, index) => (
          <LaurelItem key={row.id} row={row} onOpen={() => editor.edit(row.id)}>
            {mayEdit && (
              <MoveButtons
                name={row.festival}
                along="column"
                index={index}
                count={order.rows.length}
                onMove={(to) => order.move(index, to)}
              />
            )}
          </LaurelItem>
        ))}
      </ol>
      {permissions?.collections?.laurels?.create && (
        <AddButton
          label={say('newLaurel')}
          onClick={() => editor.create({ film: filmId, rank: order.nextRank })}
        />
      )}
      {editor.drawer}
    </div>
  )
}

function LaurelItem(props: { row: LaurelRow; onOpen: () => void; children: React.ReactNode }) {
  const { row, onOpen, children } = props
  const { say, language } = useSay()
  const result = row.result && resultLabel(row.result, language)
  return (
    <li className="laurel-row">
      <div className="laurel-row__main">
        <h2 className="laurel-row__title">
          <button type="button" className="laurel-link" onClick={onOpen}>
            {[row.festival, row.year].filter(Boolean).join(' ')}
          </button>
        </h2>
        <p className="laurel-row__sub">
          {[result, row.award, row.section].filter(Boolean).join(' · ')}
        </p>
        {row.missing.length > 0 && (
          <MissingList missing={row.missing} language={language} say={say} />
        )}
      </div>
      <div className="laurel-row__state">
        <PublicationBadge publication={row.publication} say={say} />
      </div>
      <div className="laurel-row__actions">{children}</div>
    </li>
  )
}
