'use client'

import { DraggableSortable, Link, useAuth } from '@payloadcms/ui'
import { useCallback } from 'react'

import { Failure } from '../parts/failure.js'
import { useDocumentEditor } from '../parts/use-document-editor.js'
import { useReorder } from '../parts/use-reorder.js'
import { announceChange } from '../reading/changes.js'
import type { Read } from '../reading/read.js'
import { useReread } from '../reading/use-reread.js'
import { useSay } from '../use-say.js'
import { ChosenStills } from './chosen-stills.js'
import { StillCard } from './still-card.js'
import { readStills, type StillRow, type StillsOfFilm } from './stills.js'
import { UploadPlace } from './upload-place.js'
import { useChoice, type Choice } from './use-choice.js'

const collections = ['stills', 'terms']

/** The film's stills: to add forty, put them in order, describe and publish many at once. */
export function StillsBoard({ filmId, first }: { filmId: string; first: StillsOfFilm }) {
  const { say } = useSay()
  const readRows = useCallback((read: Read) => readStills(read, filmId), [filmId])
  const { rows: stills, failure, reread } = useReread({ first, readRows, collections })
  const order = useReorder({ collection: 'stills', rows: stills.rows, onSaved: reread })
  const choice = useChoice(order.rows)
  const editor = useDocumentEditor({ collection: 'stills', onChange: () => void reread() })
  const { permissions } = useAuth()
  const mayEdit = permissions?.collections?.stills?.update === true
  return (
    <div className="laurel-panel">
      {permissions?.collections?.stills?.create && (
        <UploadPlace filmId={filmId} firstRank={order.nextRank} onArrived={tellOfStills} />
      )}
      <Failure why={failure ?? order.failure} onRetry={() => void reread()} />
      {stills.rows.length === 0 && (
        <p className="laurel-note">{say(mayEdit ? 'noStills' : 'noStillsToSee')}</p>
      )}
      {mayEdit && stills.rows.length > 0 && (
        <>
          <p className="laurel-note">{say('stillsOrder')}</p>
          <ChosenStills choice={choice} terms={stills.terms} onChange={tellOfStills} />
        </>
      )}
      <StillsGrid order={order} choice={choice} mayEdit={mayEdit} onOpen={editor.edit} />
      {stills.total > stills.rows.length && (
        <Link href={`/admin/collections/stills?where[film][equals]=${filmId}&sort=rank`}>
          {say('showAll', { count: stills.total })}
        </Link>
      )}
      {editor.drawer}
    </div>
  )
}

function StillsGrid(props: {
  order: ReturnType<typeof useReorder<StillRow>>
  choice: Choice
  mayEdit: boolean
  onOpen: (id: string) => void
}) {
  const { order, choice, mayEdit, onOpen } = props
  const { rows, move } = order
  return (
    <DraggableSortable
      className="laurel-stills"
      ids={rows.map(({ id }) => id)}
      onDragEnd={({ moveFromIndex, moveToIndex }) => move(moveFromIndex, moveToIndex)}
    >
      {rows.map((still, index) => (
        <StillCard
          key={still.id}
          still={still}
          onOpen={() => onOpen(still.id)}
          {...(mayEdit && {
            editing: {
              index,
              count: rows.length,
              isChosen: choice.ids.has(still.id),
              onChoose: () => choice.toggle(still.id),
              onMove: (to: number) => move(index, to),
            },
          })}
        />
      ))}
    </DraggableSortable>
  )
}

const tellOfStills = () => announceChange('stills')
