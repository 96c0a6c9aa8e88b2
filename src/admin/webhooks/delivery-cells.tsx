import type { DefaultServerCellComponentProps } from 'payload'

import { AboutFilm } from './about-film.js'
import type { ToldDelivery } from './deliveries.js'
import { describeOutcome } from './outcome.js'
import { SendAgainInList } from './send-again-in-list.js'

// Payload tells a cell nothing of who reads: only admins reach this list.
type CellProps = Pick<DefaultServerCellComponentProps, 'rowData' | 'i18n'>

/** In the list of deliveries: the film, and its edition. */
export function FilmCell({ rowData }: CellProps) {
  const { type, slug, edition } = rowData as ToldDelivery
  return slug ? <AboutFilm {...{ type, slug, edition }} /> : <span>–</span>
}

/** In the list of deliveries: what came of the last attempt. */
export function OutcomeCell({ rowData, i18n }: CellProps) {
  const last = (rowData as ToldDelivery).attempts.at(-1)
  return (
    <span className="laurel-delivery-outcome">
      {last ? describeOutcome(last, i18n.language) : '–'}
    </span>
  )
}

/** In the list of deliveries: a button that sends it again, or tries now what waits. */
export function SendAgainCell({ rowData }: CellProps) {
  const { id, state, slug, type } = rowData as ToldDelivery
  return <SendAgainInList id={id} isWaiting={state === 'waiting'} name={slug ?? type} />
}
