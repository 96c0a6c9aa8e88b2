import type { UIField } from 'payload'

/** In the sidebar of what belongs to a film: the way back to it and to its texts. */
export const backToFilmField = (): UIField => ({
  name: 'sameFilm',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/back-to-film.tsx#BackToFilm' },
    disableListColumn: true,
  },
})
