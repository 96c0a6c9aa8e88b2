import { Link } from '@payloadcms/ui'
import type { UIFieldServerComponent } from 'payload'

import { languageName } from '../domain/languages.js'
import { idOrNull } from '../domain/relations.js'
import type { Film, Translation } from '../payload-types.js'
import type { Read } from './reading/read.js'
import { createServerRead } from './reading/read-on-server.js'
import { createSay } from './strings.js'

/** Beside what belongs to a film: the way back to it, and to its texts in every language. */
export const BackToFilm: UIFieldServerComponent = async (props) => {
  const { id, data, payload, req, i18n, collectionSlug } = props
  const filmId = idOrNull((data as { film?: unknown } | undefined)?.film)
  if (filmId === null) return null
  const read = createServerRead({ payload, req, user: req.user })
  const { film, texts } = await readFamily(read, filmId)
  if (!film) return null
  const say = createSay(i18n.language)
  return (
    <nav className="laurel-family" aria-label={say('film')}>
      <p className="laurel-family__film">
        <span className="laurel-family__label">{say('film')}</span>
        <Link href={`/admin/collections/films/${film.id}`}>← {film.originalTitle}</Link>
      </p>
      {texts.length > 0 && (
        <>
          <p className="laurel-family__label">{say('otherLanguages')}</p>
          <ul>
            {texts.map((text) => (
              <li key={text.id}>
                <Link
                  href={`/admin/collections/translations/${text.id}`}
                  {...(isHere(text.id) && { 'aria-current': 'page' })}
                >
                  {languageName(text.locale, i18n.language)}
                </Link>{' '}
                <span className="laurel-tag">{text.locale}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  )

  function isHere(textId: string): boolean {
    return collectionSlug === 'translations' && textId === id
  }
}

async function readFamily(read: Read, filmId: string) {
  const [films, texts] = await Promise.all([
    read<Pick<Film, 'id' | 'originalTitle'>>('films', {
      where: { id: { equals: filmId } },
      drafts: true,
      select: ['originalTitle'],
    }),
    read<Pick<Translation, 'id' | 'locale'>>('translations', {
      where: { film: { equals: filmId } },
      drafts: true,
      sort: ['locale'],
      select: ['locale'],
    }),
  ])
  return { film: films.docs[0], texts: texts.docs }
}
