import type { RelationshipField, Where } from 'payload'

import { idOrNull } from '../../src/domain/relations.js'
import { staffReads } from '../access.js'
import { words } from '../fields/words.js'

/** What plays in a page, and what subtitles may belong to. */
const videoKinds = ['trailer', 'clip']

/** The video that subtitles belong to: they are published after it. */
export const videoPart = { field: 'ofVideo', to: 'press-files' } as const

/** Of subtitles alone: which trailer or clip they are for. */
export const ofVideoField = (): RelationshipField => ({
  name: 'ofVideo',
  type: 'relationship',
  relationTo: 'press-files',
  index: true,
  label: words('Subtitles of', 'Napisy do', 'Субтитри до'),
  // The video may not be open yet; outside, an edition says what belongs to what.
  access: { read: staffReads },
  admin: {
    condition: (data) => (data as { kind?: string }).kind === 'subtitle',
    description: words(
      'The trailer or clip that shows them. Empty: for the whole film, to be downloaded.',
      'Zwiastun lub fragment, z którym się pokazują. Puste: do całego filmu, do pobrania.',
      'Трейлер чи фрагмент, з яким показуються. Порожньо: до всього фільму, для завантаження.',
    ),
  },
  filterOptions: ({ data }): Where | boolean => {
    const film = (data as { film?: unknown } | undefined)?.film
    const id = idOrNull(film)
    if (id === null) return false
    return { and: [{ film: { equals: id } }, { kind: { in: videoKinds } }] }
  },
})
