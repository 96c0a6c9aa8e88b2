'use client'

import type { ReactNode } from 'react'

import { Badge, PublicationBadge } from '../parts/badge.js'
import { Failure } from '../parts/failure.js'
import { formatMoment } from '../parts/format-moment.js'
import { MoveButtons } from '../parts/move-buttons.js'
import { useReorder } from '../parts/use-reorder.js'
import { useSay } from '../use-say.js'
import { listings, type PartRow, type PartSlug } from './parts.js'

/** Rows that stand beside each other for the public, to be put in order where there is one. */
export function PartGroup(props: {
  slug: PartSlug
  rows: PartRow[]
  mayMove: boolean
  onMoved: () => Promise<void>
  onOpen: (id: string) => void
}) {
  const { slug, rows, mayMove, onMoved, onOpen } = props
  const { language } = useSay()
  const order = useReorder({ collection: slug, rows, onSaved: onMoved })
  return (
    <>
      <Failure why={order.failure} onRetry={() => void onMoved()} />
      <ol className="laurel-rows">
        {order.rows.map((row, index) => {
          const name = join(listings[slug].name(row.doc, language)) || row.id
          return (
            <PartItem key={row.id} slug={slug} row={row} name={name} onOpen={() => onOpen(row.id)}>
              {mayMove && order.rows.length > 1 && (
                <MoveButtons
                  name={name}
                  along="column"
                  index={index}
                  count={order.rows.length}
                  onMove={(to) => order.move(index, to)}
                />
              )}
            </PartItem>
          )
        })}
      </ol>
    </>
  )
}

function PartItem(props: {
  slug: PartSlug
  row: PartRow
  name: string
  onOpen: () => void
  children: ReactNode
}) {
  const { slug, row, name, onOpen, children } = props
  const { say, language } = useSay()
  const isClosed = row.opensAt !== null && Date.parse(row.opensAt) > Date.now()
  const moment = isClosed && formatMoment({ at: row.opensAt!, language, withTime: true })
  return (
    <li className="laurel-row">
      {slug === 'artworks' && (
        <span className="laurel-row__picture">
          {row.thumbnail && <img src={row.thumbnail} alt="" loading="lazy" />}
        </span>
      )}
      <div className="laurel-row__main">
        <h2 className="laurel-row__title">
          <button type="button" className="laurel-link" onClick={onOpen}>
            {name}
          </button>
        </h2>
        <p className="laurel-row__sub">{join(listings[slug].detail(row.doc, language))}</p>
      </div>
      <div className="laurel-row__state">
        {row.isWithdrawn && <Badge tone="bad">{say('withdrawn')}</Badge>}
        {moment && <Badge tone="waiting">{say('embargoedUntil', { moment })}</Badge>}
        <PublicationBadge publication={row.publication} say={say} />
      </div>
      <div className="laurel-row__actions">{children}</div>
    </li>
  )
}

const join = (parts: unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(' · ')
