import type { DateField, Field, PayloadRequest, RelationshipField, Where } from 'payload'

import { opensAtOf } from '../../src/domain/embargo.js'
import { parseMoment } from '../../src/domain/moments.js'
import { idOrNull } from '../../src/domain/relations.js'
import { openingOfScreening } from '../../src/domain/showing.js'
import { findNewest, findPublished } from '../find-form.js'
import { dateField } from './standard-fields.js'
import { words } from './words.js'

interface EmbargoedData {
  film?: unknown
  embargo?: { until?: unknown; screening?: unknown } | null
}

/**
 * Until when something is closed: a moment, or a screening, in one group; and the moment it opens,
 * kept by the system. `isFilm` where the film itself has these fields.
 */
export const embargoFields = ({ isFilm = false } = {}): Field[] => [
  {
    name: 'embargo',
    type: 'group',
    label: words('Embargo', 'Embargo', 'Ембарго'),
    fields: [{ type: 'row', fields: [untilField(), screeningField(isFilm)] }],
  },
  opensAtField(),
]

const untilField = (): DateField =>
  dateField({
    name: 'until',
    label: words('Until', 'Do', 'До'),
    description: words(
      'Nobody outside sees this before that moment. Empty: no embargo.',
      'Nikt z zewnątrz nie zobaczy tego przed tą chwilą. Puste: bez embarga.',
      'Ніхто ззовні не побачить цього раніше. Порожнє: без ембарго.',
    ),
    withTime: true,
  })

const screeningField = (isFilm: boolean): RelationshipField => ({
  name: 'screening',
  type: 'relationship',
  relationTo: 'screenings',
  index: true,
  label: words('Until a screening', 'Do pokazu', 'До показу'),
  admin: {
    description: words(
      'Opens when it begins, and moves with it; at the end of its day while the hour is not known. With a date as well, the later counts.',
      'Otwiera się, gdy pokaz się zaczyna, i przesuwa się razem z nim; bez godziny – z końcem dnia. Jeśli jest też data, liczy się późniejsza chwila.',
      'Відкривається з початком показу й пересувається разом із ним; без години – наприкінці дня. Якщо є й дата, важить пізніша мить.',
    ),
  },
  filterOptions: ({ data, id }): Where | boolean => {
    const film = isFilm ? id : idOrNull((data as EmbargoedData | undefined)?.film)
    return film ? { film: { equals: film } } : false
  },
})

const opensAtField = (): DateField => ({
  name: 'opensAt',
  type: 'date',
  index: true,
  admin: { hidden: true, readOnly: true },
  hooks: {
    beforeChange: [
      async ({ data, req }) => {
        const { embargo } = (data ?? {}) as EmbargoedData
        const screeningId = idOrNull(embargo?.screening)
        return opensAtOf({
          // What is no moment is refused by its own field, which is asked after this one.
          until: parseMoment(embargo?.until)?.toISOString(),
          screening: screeningId ? { opening: await readOpening(req, screeningId) } : null,
        })
      },
    ],
  },
})

/** What a screening's published form says; while it has none, its newest draft. */
async function readOpening(req: PayloadRequest, id: string): Promise<Date | null> {
  const screening =
    (await findPublished(req, 'screenings', id)) ?? (await findNewest(req, 'screenings', id))
  return screening && openingOfScreening(screening)
}
