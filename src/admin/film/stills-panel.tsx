import type { UIFieldServerComponent } from 'payload'

import { readStills } from '../stills/stills.js'
import { StillsBoard } from '../stills/stills-board.js'
import { createSay } from '../strings.js'
import { openFilmPanel } from './open-film-panel.js'

/** The film's stills, a grid in their order. */
export const StillsPanel: UIFieldServerComponent = async (props) => {
  const { filmId, read, language } = openFilmPanel(props)
  if (filmId === null) return <p className="laurel-note">{createSay(language)('saveFilmFirst')}</p>
  return <StillsBoard filmId={filmId} first={await readStills(read, filmId)} />
}
