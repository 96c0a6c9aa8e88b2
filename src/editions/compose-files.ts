import { pressFileKindRank } from '../domain/press-file-kinds.js'
import { idOf } from '../domain/relations.js'
import type { PressFile } from '../payload-types.js'
import { canonical, collectTexts } from './compose-texts.js'
import { isShown } from './compose-withdrawn.js'
import type { EditionFile } from './content.js'
import { opensAtIn } from './follow-screening.js'
import type { FilmRecord } from './record.js'

/** The files of a film: videos first, each with its title in every language. */
export const composeFiles = (record: FilmRecord): EditionFile[] =>
  record.pressFiles
    .filter(isShown)
    .map((file) => composeFile(file, record))
    .filter((file) => file !== null)
    // Within a kind, an editor's own order stays.
    .sort((a, b) => pressFileKindRank(a.kind) - pressFileKindRank(b.kind))

function composeFile(file: PressFile, record: FilmRecord): EditionFile | null {
  const { id, kind, sha256, bytes, crc32, mimeType } = file
  const titles = collectTexts(
    record,
    file.title,
    (translation) => (translation.fileTitles ?? []).find((row) => idOf(row.file) === id)?.title,
  )
  if (!sha256 || !bytes || typeof crc32 !== 'number' || !mimeType) return null
  if (Object.keys(titles).length === 0) return null
  return {
    id,
    kind,
    locale: file.locale ? canonical(file.locale) : null,
    ofVideo: kind === 'subtitle' && file.ofVideo ? idOf(file.ofVideo) : null,
    titles,
    opensAt: opensAtIn(record, file),
    blob: { sha256, crc32, bytes, mimeType },
  }
}
