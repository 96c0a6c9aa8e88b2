'use client'

import { useDraggableSortable } from '@payloadcms/ui'

import { Badge, PublicationBadge } from '../parts/badge.js'
import { MissingList } from '../parts/missing.js'
import { formatMoment } from '../parts/format-moment.js'
import { MoveButtons } from '../parts/move-buttons.js'
import { useSay } from '../use-say.js'
import type { StillRow } from './stills.js'

interface Editing {
  index: number
  count: number
  isChosen: boolean
  onChoose: () => void
  onMove: (to: number) => void
}

type Pointer = Pick<React.DOMAttributes<HTMLElement>, 'onMouseDown' | 'onTouchStart'>

/** One still of the grid: its picture, what it says, its state, and what it lacks. */
export function StillCard(props: { still: StillRow; onOpen: () => void; editing?: Editing }) {
  const { still, onOpen, editing } = props
  const { say, language } = useSay()
  const sortable = useDraggableSortable({ id: still.id, disabled: !editing })
  const { transform, transition, isDragging } = sortable
  const classes = ['laurel-still', editing?.isChosen && 'laurel-still--chosen']
  if (isDragging) classes.push('laurel-still--dragged')
  return (
    <article
      ref={sortable.setNodeRef}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform, transition }}
      aria-label={still.caption ?? still.filename}
    >
      <StillPicture
        still={still}
        onOpen={onOpen}
        pointer={editing ? (sortable.listeners as Pointer) : {}}
      />
      <div className="laurel-still__words">
        <p className="laurel-still__caption" dir="auto">
          {still.caption ?? <em>{say('noCaption')}</em>}
        </p>
        <p className="laurel-still__file">
          {still.filename} · {still.widthPx} × {still.heightPx}
        </p>
        <StillState still={still} />
        {still.missing.length > 0 && (
          <MissingList missing={still.missing} language={language} say={say} />
        )}
      </div>
      {editing && <StillControls name={still.caption ?? still.filename} editing={editing} />}
    </article>
  )
}

function StillPicture(props: {
  still: StillRow
  onOpen: () => void
  pointer: Pointer | undefined
}) {
  const { still, onOpen, pointer } = props
  const { say } = useSay()
  // Keys open the picture; it is moved with the arrows beneath. Only the pointer drags.
  return (
    <button
      type="button"
      className="laurel-still__picture"
      aria-label={`${say('open')}: ${still.caption ?? still.filename}`}
      onClick={onOpen}
      onMouseDown={pointer?.onMouseDown}
      onTouchStart={pointer?.onTouchStart}
    >
      {still.thumbnail && <img src={still.thumbnail} alt="" loading="lazy" draggable={false} />}
    </button>
  )
}

function StillState({ still }: { still: StillRow }) {
  const { say, language } = useSay()
  const moment = still.opensAt && formatMoment({ at: still.opensAt, language, withTime: true })
  return (
    <p className="laurel-still__state">
      <PublicationBadge publication={still.publication} say={say} />
      {moment && <Badge tone="waiting">{say('embargoedUntil', { moment })}</Badge>}
      {still.isWithdrawn && <Badge tone="bad">{say('withdrawn')}</Badge>}
    </p>
  )
}

function StillControls({ name, editing }: { name: string; editing: Editing }) {
  const { say } = useSay()
  const { index, count, isChosen, onChoose, onMove } = editing
  return (
    <div className="laurel-still__controls">
      <label className="laurel-still__choose">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={onChoose}
          aria-label={say('choose', { name })}
        />
      </label>
      <MoveButtons name={name} along="row" index={index} count={count} onMove={onMove} />
    </div>
  )
}
