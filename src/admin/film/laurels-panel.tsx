import type { UIFieldServerComponent } from 'payload'

import { createSay } from '../strings.js'
import { openFilmPanel } from './open-film-panel.js'
import { readLaurels } from './laurels.js'
import { LaurelsList } from './laurels-list.js'

/** What festivals gave the film. */
export const LaurelsPanel: UIFieldServerComponent = async (props) => {
  const { filmId, read, language } = openFilmPanel(props)
  if (filmId === null) return <p className="laurel-note">{createSay(language)('saveFilmFirst')}</p>
  return <LaurelsList filmId={filmId} first={await readLaurels(read, filmId)} />
}
