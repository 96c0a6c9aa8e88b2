import type { CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'

import { fileFormats, nameFormats, type FileFormatName } from '../../media/index.js'
import { isPressFileKind, type PressFileKind } from '../../src/domain/press-file-kinds.js'
import { sentence } from '../fields/sentences.js'

const video: FileFormatName[] = ['mp4', 'mov', 'webm', 'mkv']

/** What a file of each kind may be. */
const formatsOf: Record<PressFileKind, FileFormatName[]> = {
  pdf: ['pdf'],
  'dialogue-list': ['pdf'],
  trailer: video,
  clip: video,
  subtitle: ['srt', 'vtt'],
}

/** Refuses a record whose file is none of its kind: a trailer that is a PDF. */
export const requireKindOfFile: CollectionBeforeChangeHook = ({ data, req }) => {
  const { kind, mimeType } = data as { kind?: unknown; mimeType?: string | null }
  // What is no kind is refused by its own field, which is asked after this.
  if (!isPressFileKind(kind) || !mimeType) return data
  const accepted = formatsOf[kind]
  if (accepted.some((name) => fileFormats[name].mimeType === mimeType)) return data
  const message = sentence(req, 'fileOfOtherKind', { accepted: nameFormats(accepted) })
  const errors = [{ path: 'kind', message }]
  throw new ValidationError({ collection: 'press-files', errors, req }, req.t)
}
