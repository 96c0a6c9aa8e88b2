import type { UIFieldServerComponent } from 'payload'

import { readFormLabels } from '../changes/form-labels.js'
import { createSay } from '../strings.js'
import { EditionsList } from './editions-list.js'
import { readEditions } from './editions.js'
import { openFilmPanel } from './open-film-panel.js'

/** What was public of the film, edition by edition, and the way to see it before. */
export const EditionsPanel: UIFieldServerComponent = async (props) => {
  const { filmId, read, language } = openFilmPanel(props)
  if (filmId === null) return <p className="laurel-note">{createSay(language)('saveFilmFirst')}</p>
  return (
    <EditionsList
      filmId={filmId}
      labels={readFormLabels(props.payload, props.req.i18n)}
      first={await readEditions(read, filmId)}
    />
  )
}
