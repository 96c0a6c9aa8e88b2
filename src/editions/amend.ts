import type { Viewer } from '../domain/sight.js'
import {
  partKinds,
  withdrawnLists,
  type Edition,
  type EditionContent,
  type EditionCredit,
  type PartKind,
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
  return { content: { ...content, ...kept, credits }, removed }
}

/**
 * A credit, unless the person was withdrawn. An edition of the first releases does not say who is
 * meant: of such a credit only those names are left that the newest edition still gives somebody.
 */
function keepNameable(credit: EditionCredit, newest: EditionContent): EditionCredit[] {
  if (credit.personId !== undefined) {
    return newest.withdrawnPeople.includes(credit.personId) ? [] : [credit]
  }
  const given = new Set(newest.credits.flatMap(({ names }) => Object.values(names)))
  const names = Object.fromEntries(
    Object.entries(credit.names).filter(([, name]) => given.has(name)),
  )
  return Object.keys(names).length > 0 ? [{ ...credit, names }] : []
}
