import type { PressRoomSource } from '../press-room/press-room-source.js'
import type { Services } from './services.js'

/** The press room reads what any visitor may; its addresses stay relative to wherever it is. */
export function createPressRoomSource({ pressKits }: Pick<Services, 'pressKits'>): PressRoomSource {
  const visitor = { viewer: { kind: 'visitor', seesEmbargoed: false }, publicUrl: '' } as const
  return {
    findFilm: ({ slug, locale, acceptLanguage }) =>
      Promise.resolve(pressKits.findFilm(slug, { ...visitor, locale, acceptLanguage })),
    listFilms: (asked) => Promise.resolve(pressKits.listFilms({ ...visitor, ...asked })),
  }
}
