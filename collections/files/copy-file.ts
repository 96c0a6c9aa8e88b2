import type { PayloadRequest } from 'payload'

import { staffOf } from '../access.js'
import type { FiledSlug } from './filed-slugs.js'
import { measuredNames } from './measured-fields.js'

type Doc = Record<string, unknown>

/** Payload's own facts of a file, written by the system and never by a client. */
export const payloadFileNames = [
  'url',
  'thumbnailURL',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'sizes',
] as const

interface Source {
  slug: FiledSlug
  id: string
  overrideAccess: boolean
  req: PayloadRequest
}

/**
 * What a copy of a record starts with, and the file it shares: it names the same blob. Payload
 * would download the file from its own address instead.
 */
export async function readCopy(source: Source): Promise<{ data: Doc; file: Doc }> {
  const record = (await source.req.payload.findByID({
    collection: source.slug,
    draft: true,
    depth: 0,
    ...readOptions(source),
  })) as unknown as Doc
  const data = Object.entries(record).filter(([name]) => !notCopied.has(name))
  const file = { ...pickFile(record), filename: renameCopy(String(record.filename)) }
  return { data: Object.fromEntries(data), file }
}

/** The file that an older version of a record names; its blob is kept for as long as it is named. */
export async function readVersionFile(source: Source): Promise<Doc> {
  const { version } = (await source.req.payload.findVersionByID({
    collection: source.slug,
    depth: 0,
    ...readOptions(source),
  })) as unknown as { version: Doc }
  const { focalX, focalY } = version
  return { ...pickFile(version), focalX, focalY }
}

const readOptions = ({ id, overrideAccess, req }: Source) => ({
  id,
  overrideAccess,
  user: staffOf(req.user) ? req.user : null,
  req,
})

const notCopied = new Set<string>([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  ...payloadFileNames,
  ...measuredNames,
])

/** Addresses are made of the file name when the record is written. */
function pickFile(record: Doc): Doc {
  const { filename, mimeType, filesize, width, height } = record
  const measured: Doc = {}
  for (const name of measuredNames) measured[name] = record[name] ?? null
  return { ...measured, filename, mimeType, filesize, width, height, url: null }
}

function renameCopy(filename: string): string {
  const dot = filename.lastIndexOf('.')
  const base = filename.slice(0, dot).replace(/-[0-9a-f]{8}$/, '')
  return `${base}-${crypto.randomUUID().slice(0, 8)}${filename.slice(dot)}`
}
