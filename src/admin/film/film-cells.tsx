import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'

import { languageName } from '../../domain/languages.js'
import type { Edition, Still, Translation } from '../../payload-types.js'
import { Badge, PublicationBadge } from '../parts/badge.js'
import { Moment } from '../parts/moment.js'
import { readWithPublication } from '../publication.js'
import { createTeamRead } from '../reading/read-on-server.js'
import { thumbnailAddress } from '../thumbnail.js'
import { createSay } from '../strings.js'

// Payload tells a cell nothing of who reads: only the team reaches a list, and reads all of it.
type CellProps = Pick<DefaultServerCellComponentProps, 'rowData' | 'payload' | 'i18n'>

/** In the list of films: the first still and the original title, which lead to the film. */
export async function FilmTitleCell({ rowData, payload }: CellProps) {
  const { id, originalTitle } = rowData as { id: string; originalTitle?: string }
  const { docs } = await createTeamRead(payload)<Pick<Still, 'id' | 'sha256'>>('stills', {
    where: { film: { equals: id } },
    drafts: true,
    sort: ['rank', 'id'],
    select: ['sha256'],
    limit: 1,
  })
  const address = docs[0] ? thumbnailAddress('stills', docs[0]) : null
  return (
    <Link className="laurel-cell-film" href={`/admin/collections/films/${id}`} prefetch={false}>
      <span className="laurel-cell-film__picture">{address && <img src={address} alt="" />}</span>
      <span>{originalTitle}</span>
    </Link>
  )
}

/** In the list of films: its languages, and what the public sees of each. */
export async function FilmTextsCell({ rowData, payload, i18n }: CellProps) {
  const { id } = rowData as { id: string }
  const { docs } = await readWithPublication<Pick<Translation, 'id' | 'locale' | '_status'>>(
    createTeamRead(payload),
    'translations',
    { where: { film: { equals: id } }, sort: ['locale'], select: ['locale'] },
  )
  const say = createSay(i18n.language)
  return (
    <ul className="laurel-cell-texts">
      {docs.map((text) => (
        <li key={text.id}>
          {languageName(text.locale, i18n.language)}{' '}
          <PublicationBadge publication={text.publication} say={say} />
        </li>
      ))}
    </ul>
  )
}

/** In the list of films: its newest edition. */
export async function FilmEditionCell({ rowData, payload, i18n }: CellProps) {
  const { id } = rowData as { id: string }
  const { docs } = await createTeamRead(payload)<Pick<Edition, 'id' | 'number' | 'at' | 'state'>>(
    'editions',
    {
      where: { film: { equals: id } },
      drafts: false,
      sort: ['-number'],
      select: ['number', 'at', 'state'],
      limit: 1,
    },
  )
  const say = createSay(i18n.language)
  const [newest] = docs
  if (!newest) return <Badge tone="quiet">{say('notPublic')}</Badge>
  if (newest.state === 'withdrawn') return <Badge tone="bad">{say('editionWithdrawn')}</Badge>
  return (
    <span>
      {say('edition', { number: newest.number })}, <Moment at={newest.at} withTime={false} />
    </span>
  )
}
