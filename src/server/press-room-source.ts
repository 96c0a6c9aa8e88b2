import type { History } from '../editions/history.js'
import type { PressRoomSource } from '../press-room/press-room-source.js'
import type { Services } from './services.js'

/** The press room reads what any visitor may; its addresses stay relative to wherever it is. */
export function createPressRoomSource({
  pressKits,
  history,
}: Pick<Services, 'pressKits'> & { history: History }): PressRoomSource {
  const anybody = { viewer: { kind: 'visitor', seesEmbargoed: false }, publicUrl: '' } as const
  return {
    async findFilm({ slug, locale, acceptLanguage, edition }) {
      const asked = { ...anybody, locale, acceptLanguage }
      const film = pressKits.findFilm(slug, asked)
      if (film.state !== 'found' || edition === null) return film
      const told = await history.find(slug, edition, asked)
      if (told === 'withdrawn') return { state: 'withdrawn', slug }
      if (told === 'unknown') return { state: 'unknown' }
      const { standing, body: kit } = told
      const inThisLocale = kit.availableLocales.includes(kit.locale)
      return { state: 'found', kit, inThisLocale, standing }
    },
    listFilms: (asked) => ({
      standing: pressKits.standList({ ...anybody, ...asked }),
      get page() {
        return pressKits.listFilms({ ...anybody, ...asked })
      },
    }),
  }
}
