import { Button, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

import { stepChoices } from '../../../collections/fields/choices.js'
import { createServerRead } from '../reading/read-on-server.js'
import { createSay } from '../strings.js'
import { FilmCard } from './film-card.js'
import { readFilms } from './films.js'

/** The first page: each film with its picture, its languages, what is public and what is missing. */
export async function FilmsAtAGlance({ payload, user, i18n, permissions }: ServerProps) {
  const language = i18n.language
  const say = createSay(language)
  const { films, total } = await readFilms(createServerRead({ payload, user }))
  const mayCreate = permissions?.collections?.films?.create === true
  const steps = stepChoices.map(({ value, label }) => [value, label[language] ?? label.en])
  return (
    <section className="laurel-glance">
      <header className="laurel-glance__head">
        <h2>{say('films')}</h2>
        {mayCreate && (
          <Button el="link" to="/admin/collections/films/create" size="medium" margin={false}>
            {say('newFilm')}
          </Button>
        )}
      </header>
      {films.length === 0 && (
        <p className="laurel-note">{say(mayCreate ? 'noFilms' : 'noFilmsToSee')}</p>
      )}
      <ul className="laurel-glance__films">
        {films.map((film) => (
          <FilmCard
            key={film.id}
            film={film}
            language={language}
            steps={Object.fromEntries(steps) as Record<string, string>}
          />
        ))}
      </ul>
      {total > films.length && (
        <Link href="/admin/collections/films">{say('showAll', { count: total })}</Link>
      )}
    </section>
  )
}
