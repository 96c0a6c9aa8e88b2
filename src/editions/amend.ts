import type { Viewer } from '../domain/sight.js'
import {
  partKinds,
  withdrawnLists,
  type Edition,
  type EditionContent,
  type EditionCredit,
  type PartKind,
  type TextsByLocale,
} from './content.js'
import { reveal } from './project.js'

/** How many things were taken out of an older edition, by what they were. */
export type Removed = Record<PartKind | 'credits', number>

export interface Amended {
  content: EditionContent
  removed: Removed
}

/**
 * What a viewer sees of an edition that is not the newest, or `null` where they see nothing of the
 * film. The newest edition rules: an embargo that it holds is held here too, and what it withdrew
 * is gone. What was taken out is counted only where the viewer would have seen it.
 */
export function revealAmended(args: {
  edition: Edition
  newest: Edition
  viewer: Viewer
  instant: Date
}): Amended | null {
  const { edition, newest, viewer, instant } = args
  if (!edition.content || !newest.content) return null
  const content = reveal({
    edition: { ...edition, content: holdEmbargoes(edition.content, newest.content) },
    viewer,
    instant,
  })
  return content && takeOut(content, newest.content)
}

/** Every moment as the newest edition has it; what it does not know keeps its own. */
function holdEmbargoes(older: EditionContent, newest: EditionContent): EditionContent {
  const content = { ...older, film: { ...older.film, opensAt: newest.film.opensAt } }
  for (const kind of partKinds) {
    const now = [...newest[kind], ...newest[withdrawnLists[kind]]]
    const moments = new Map(now.map(({ id, opensAt }) => [id, opensAt]))
    const hold = <Part extends { id: string; opensAt: string | null }>(parts: Part[]): Part[] =>
      parts.map((part) => ({ ...part, opensAt: moments.get(part.id) ?? keptMoment(part, moments) }))
    Object.assign(content, {
      [kind]: hold<EditionContent[PartKind][number]>(older[kind]),
      [withdrawnLists[kind]]: hold(older[withdrawnLists[kind]]),
    })
  }
  return content
}

const keptMoment = (
  { id, opensAt }: { id: string; opensAt: string | null },
  moments: ReadonlyMap<string, string | null>,
) => (moments.has(id) ? null : opensAt)

function takeOut(content: EditionContent, newest: EditionContent): Amended {
  const credits = content.credits.flatMap((credit) => keepNameable(credit, newest))
  const kept = Object.fromEntries(
    partKinds.map((kind) => {
      const withdrawn = new Set(newest[withdrawnLists[kind]].map(({ id }) => id))
      return [kind, content[kind].filter(({ id }) => !withdrawn.has(id))]
    }),
  ) as Pick<EditionContent, PartKind>
  const removed = {
    credits: content.credits.length - credits.length,
    stills: content.stills.length - kept.stills.length,
    artworks: content.artworks.length - kept.artworks.length,
    files: content.files.length - kept.files.length,
  }
  const files = nameKnown(kept.files, newest)
  return {
    content: { ...content, ...kept, files, credits, ...keepReached(content, newest) },
    removed,
  }
}

/** A file that the newest edition knows nothing of may have been withdrawn before it went. */
function nameKnown(
  files: EditionContent['files'],
  newest: EditionContent,
): EditionContent['files'] {
  const known = new Set(newest.files.map(({ id }) => id))
  return files.map((file) => (known.has(file.id) ? file : { ...file, titles: {} }))
}

/** Who is not to be reached any more, or not in that way, is so in older editions too. */
function keepReached(
  { contacts, companies }: EditionContent,
  newest: EditionContent,
): Pick<EditionContent, 'contacts' | 'companies'> {
  const websites = new Map(newest.companies.map(({ name, website }) => [name, website]))
  return {
    contacts: contacts.flatMap((contact) => {
      const now = newest.contacts.find(({ name }) => name === contact.name)
      if (!now) return []
      const keep = (field: 'territory' | 'email' | 'phone' | 'website') =>
        contact[field] === now[field] ? contact[field] : null
      const [territory, email] = [keep('territory'), keep('email')]
      return [{ ...contact, territory, email, phone: keep('phone'), website: keep('website') }]
    }),
    companies: companies.map((company) =>
      websites.get(company.name) === company.website ? company : { ...company, website: null },
    ),
  }
}

/**
 * A credit, unless the person was withdrawn, by names that are still approved. Where nothing says
 * who is meant, or what they may be called, only those names are left that the newest edition gives
 * somebody: so of editions that were made before ids, or former names, were kept.
 */
function keepNameable(credit: EditionCredit, newest: EditionContent): EditionCredit[] {
  const { personId } = credit
  if (personId !== undefined) {
    if (newest.withdrawnPeople.includes(personId)) return []
    const holder = [...newest.credits, ...newest.formerNames].find(
      (one) => one.personId === personId,
    )
    if (holder) return [callByApproved(credit, holder.names)]
  }
  const names = keepNames(
    credit,
    newest.credits.flatMap(({ names }) => Object.values(names)),
  )
  return Object.keys(names).length > 0 ? [{ ...credit, names }] : []
}

/** Whoever was called otherwise then is called as now. */
function callByApproved(credit: EditionCredit, approved: TextsByLocale): EditionCredit {
  const names = keepNames(credit, Object.values(approved))
  if (Object.keys(names).length === Object.keys(credit.names).length) return credit
  return { ...credit, names: { ...approved, ...names }, isRenamed: true }
}

function keepNames({ names }: EditionCredit, given: readonly string[]): TextsByLocale {
  const isGiven = new Set(given)
  return Object.fromEntries(Object.entries(names).filter(([, name]) => isGiven.has(name)))
}
