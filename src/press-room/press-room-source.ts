import type { EditionKit } from '../editions/edition-list.js'
import type { PressKit, PressKitPage } from '../editions/press-kit.js'
import type { Standing } from '../editions/standing.js'

/** What became of a film's address. */
export type FilmLookup =
  /**
   * `inThisLocale` is false where nothing is published in the locale that was asked for. What is
   * shown is made when it is read: a page that was made at the same `standing` needs none.
   */
  | {
      state: 'found'
      readonly kit: PressKit | EditionKit
      readonly inThisLocale: boolean
      standing: Standing
    }
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
  listFilms(args: { locale: string; page: number; limit: number; query?: string }): FilmList
}

/** A page of the list of films, made when it is read. */
export interface FilmList {
  readonly page: PressKitPage
  standing: Standing
}
