import type { UIFieldServerProps } from 'payload'

import type { Read } from '../reading/read.js'
import { createServerRead } from '../reading/read-on-server.js'

/** What every panel of the film's form begins with. */
export interface FilmPanel {
  /** `null` while the film is being made: nothing can belong to it yet. */
  filmId: string | null
  sourceLocale: string
  read: Read
  language: string
}

/** From the props of a `ui` field on the server: which film, and how to read what belongs to it. */
export function openFilmPanel(props: UIFieldServerProps): FilmPanel {
  const { id, data, payload, req, i18n } = props
  const { sourceLocale } = (data ?? {}) as { sourceLocale?: string | null }
  return {
    filmId: id === undefined || id === null ? null : String(id),
    sourceLocale: sourceLocale ?? 'en',
    read: createServerRead({ payload, req, user: req.user }),
    language: i18n.language,
  }
}
