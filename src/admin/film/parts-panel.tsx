import type { UIFieldServerComponent } from 'payload'

import { createSay } from '../strings.js'
import { openFilmPanel } from './open-film-panel.js'
import { readParts, type PartSlug } from './parts.js'
import { PartsList } from './parts-list.js'

const createPanel =
  (...slugs: PartSlug[]): UIFieldServerComponent =>
  async (props) => {
    const { filmId, read, language } = openFilmPanel(props)
    if (filmId === null)
      return <p className="laurel-note">{createSay(language)('saveFilmFirst')}</p>
    const lists = await Promise.all(
      slugs.map(async (slug) => ({ slug, first: await readParts(read, slug, filmId) })),
    )
    return lists.map(({ slug, first }) => (
      <PartsList key={slug} slug={slug} filmId={filmId} first={first} />
    ))
  }

/** Posters and other artwork of the film, and then its files: trailers, subtitles, PDFs. */
export const FilesPanel = createPanel('artworks', 'press-files')

/** Where and when the film is shown. */
export const ScreeningsPanel = createPanel('screenings')

/** What the press wrote of the film. */
export const QuotesPanel = createPanel('quotes')
