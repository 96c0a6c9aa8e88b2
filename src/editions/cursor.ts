/** A place in one of the two series of events, and a few characters of what stands there. */
export interface Mark {
  sequence: number
  /** By it one sees that the series is another one: a backup was restored, and it went on anew. */
  tag: string
}

/** A place in the stream of events: how far into each of its two series. */
export interface Cursor {
  editions: Mark
  openings: Mark
}

const nowhere: Mark = { sequence: 0, tag: '' }

/** Before everything. */
export const start: Cursor = { editions: nowhere, openings: nowhere }

/** A cursor as it is given away: opaque, with its version, and valid for ever. */
export const writeCursor = ({ editions, openings }: Cursor): string =>
  Buffer.from(`1.${writeMark(editions)}.${writeMark(openings)}`).toString('base64url')

/** The place that a cursor of ours says; `null` where it is none. */
export function readCursor(text: string): Cursor | null {
  if (!/^[\w-]{4,80}$/.test(text)) return null
  const [whole, edition, editionTag, opening, openingTag] =
    shape.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? []
  if (whole === undefined) return null
  return {
    editions: { sequence: Number(edition), tag: editionTag! },
    openings: { sequence: Number(opening), tag: openingTag! },
  }
}

const shape = /^1\.(\d{1,15})-([0-9a-f]{0,8})\.(\d{1,15})-([0-9a-f]{0,8})$/
const writeMark = ({ sequence, tag }: Mark) => `${sequence}-${tag}`

export const markOfEdition = (edition: { sequence: number; contentHash: string }): Mark => ({
  sequence: edition.sequence,
  tag: edition.contentHash.slice(0, 8),
})

export const markOfOpening = ({ id, sequence }: { id: string; sequence: number }): Mark => ({
  sequence,
  tag: id.slice(-8),
})
