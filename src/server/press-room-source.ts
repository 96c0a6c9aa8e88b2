import type { History } from '../editions/history.js'
import type { PressRoomSource } from '../press-room/press-room-source.js'
import type { Services } from './services.js'

/** The press room reads what any visitor may; its addresses stay relative to wherever it is. */
export function createPressRoomSource({
  pressKits,
  history,
}: Pick<Services, 'pressKits'> & { history: History }): PressRoomSource {
  const visitor = { viewer: { kind: 'visitor', seesEmbargoed: false }, publicUrl: '' } as const
  return {
    async findFilm({ slug, locale, acceptLanguage, edition }) {
      const asked = { ...visitor, locale, acceptLanguage }
      const film = pressKits.findFilm(slug, asked)
      if (film.state !== 'found' || edition === null) return film
      const kit = await history.find(slug, edition, asked)
      if (kit === 'withdrawn') return { state: 'withdrawn', slug }
      if (kit === 'unknown') return { state: 'unknown' }
      return { state: 'found', kit, inThisLocale: kit.availableLocales.includes(kit.locale) }
    },
    listFilms: (asked) => Promise.resolve(pressKits.listFilms({ ...visitor, ...asked })),
  }
}
