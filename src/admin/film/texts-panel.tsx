import type { UIFieldServerComponent } from 'payload'

import { stepChoices } from '../../../collections/fields/choices.js'
import { createSay } from '../strings.js'
import { openFilmPanel } from './open-film-panel.js'
import { readTexts } from './texts.js'
import { TextsList } from './texts-list.js'

/** The film's texts, one row a language. */
export const TextsPanel: UIFieldServerComponent = async (props) => {
  const { filmId, sourceLocale, read, language } = openFilmPanel(props)
  if (filmId === null) return <p className="laurel-note">{createSay(language)('saveFilmFirst')}</p>
  const steps = stepChoices.map(({ value, label }) => [value, label[language] ?? label.en])
  return (
    <TextsList
      film={{ filmId, sourceLocale }}
      steps={Object.fromEntries(steps) as Record<string, string>}
      first={await readTexts(read, { filmId, sourceLocale })}
    />
  )
}
