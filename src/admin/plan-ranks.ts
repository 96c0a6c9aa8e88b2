/** A thing with a place in an order; lower ranks come first. */
export interface Ranked {
  id: string
  rank: number
}

/** How far apart new ranks are, so that a later move finds room between two. */
export const rankStep = 10

/**
 * Which ranks must change so that things stand in the order given, as few as may be: one where
 * there is room between its neighbours, else all that are in the way. Ranks are whole and never
 * below 0.
 */
export function planRanks(ordered: readonly Ranked[]): Ranked[] {
  const moved = findMoved(ordered)
  if (moved === null) return []
  const rank = rankBetween(ordered[moved - 1]?.rank, ordered[moved + 1]?.rank)
  if (rank !== null && isAscending(withoutIndex(ordered, moved))) {
    return [{ id: ordered[moved]!.id, rank }]
  }
  return ordered
    .map(({ id }, index) => ({ id, rank: (index + 1) * rankStep }))
    .filter((plan, index) => plan.rank !== ordered[index]!.rank)
}

/** The rank of a thing that is put at the end. */
export const rankAfter = (rows: readonly Ranked[]): number =>
  Math.max(0, ...rows.map(({ rank }) => rank)) + rankStep

/** The place of the one thing that is out of order, `null` where all are in it. */
function findMoved(ordered: readonly Ranked[]): number | null {
  if (isAscending(ordered)) return null
  const lone = ordered.findIndex((_, index) => isAscending(withoutIndex(ordered, index)))
  return lone === -1 ? 0 : lone
}

const withoutIndex = (rows: readonly Ranked[], index: number) =>
  rows.filter((_, at) => at !== index)

const isAscending = (rows: readonly Ranked[]): boolean =>
  rows.every(({ rank }, index) => index === 0 || rows[index - 1]!.rank < rank)

function rankBetween(before: number | undefined, after: number | undefined): number | null {
  if (after === undefined) return (before ?? 0) + rankStep
  const low = before ?? -1
  const middle = Math.floor((low + after) / 2)
  return middle > low && middle < after ? middle : null
}
