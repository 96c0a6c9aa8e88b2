import type { EditionKit } from '../editions/edition-list.js'
import type { PressKit, PressKitPage } from '../editions/press-kit.js'

/** What became of a film's address. */
export type FilmLookup =
  /** `inThisLocale` is false where nothing is published in the locale that was asked for. */
  | { state: 'found'; kit: PressKit | EditionKit; inThisLocale: boolean }
  /** The film answers to another slug now. */
  | { state: 'moved'; slug: string }
  | { state: 'withdrawn'; slug: string }
  | { state: 'unknown' }

/** Where the press room reads published films: the editions, as a visitor may see them now. */
export interface PressRoomSource {
  /** Without a locale the reader's `acceptLanguage` chooses among what is published. */
  findFilm(args: {
    slug: string
    locale: string | null
    acceptLanguage?: string
    /** The number of an edition; `null` gives the newest. */
    edition: number | null
  }): Promise<FilmLookup>
  listFilms(args: {
    locale: string
    page: number
    limit: number
    query?: string
  }): Promise<PressKitPage>
}
