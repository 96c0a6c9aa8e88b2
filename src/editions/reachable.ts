import type { Amended } from './amend.js'
import { partKinds, type Edition, type EditionContent, type PartKind } from './content.js'

/**
 * What of an older edition can still be had. A picture or file has one address, which the newest
 * edition answers: what that does not know any more is left out and counted, and of what it knows
 * the measures are those of the file that the address gives now.
 */
export function keepReachable({ content, removed }: Amended, newest: Edition): Amended {
  const kept = { ...content }
  const counts = { ...removed }
  for (const kind of partKinds) {
    const parts = keepKind(content[kind], newest.content?.[kind] ?? [])
    Object.assign(kept, { [kind]: parts })
    counts[kind] += content[kind].length - parts.length
  }
  const videos = new Set(kept.files.map(({ id }) => id))
  const files = kept.files.map((file) =>
    file.ofVideo !== null && !videos.has(file.ofVideo) ? { ...file, ofVideo: null } : file,
  )
  return { content: { ...kept, files }, removed: counts }
}

function keepKind(parts: EditionContent[PartKind], now: EditionContent[PartKind]) {
  const current = new Map<string, object>(
    now.map((part) => [
      part.id,
      'blob' in part ? { blob: part.blob } : { renditions: part.renditions },
    ]),
  )
  return parts.flatMap((part) => {
    const file = current.get(part.id)
    return file ? [{ ...part, ...file }] : []
  })
}
