import { createHash } from 'node:crypto'
import type { CollectionSlug } from 'payload'

import { formatBytes } from '../describe-progress.js'
import { listNamedBlobs, type NamedBlob } from '../named-blobs.js'
import { readRows } from '../rows.js'
import { agree, sayCount } from '../say-counts.js'
import { type Check, type Examined, type Finding } from './check.js'
import { namedCollections } from './documents.js'

/**
 * Every file that a record, an older version or an edition names is there, as long as it says; with
 * `isDeep` each is read, and is what its name says. What puts left behind that died is cleared.
 */
export const checkFiles: Check = async (examined, tell) => {
  const named = await collectNamed(examined)
  const sum = { files: 0, bytes: 0, unnamed: 0, unnamedBytes: 0 }
  for await (const { sha256, bytes } of examined.storage.list()) {
    const found = named.get(sha256)
    sum.files += 1
    sum.bytes += bytes
    if (found) found.foundBytes = bytes
    else {
      sum.unnamed += 1
      sum.unnamedBytes += bytes
    }
  }
  if (examined.isDeep) examined.progress.begin('Reading files', sum.bytes)
  for (const [sha256, file] of named) {
    const finding = await examine(examined, sha256, file)
    if (finding) tell(finding)
  }
  const swept = examined.mayMend ? await examined.storage.sweep() : 0
  return [
    `${sayCount(named.size, 'file')} that records name ${agree(named.size, 'were')} ${examined.isDeep ? 'read' : 'looked for'}, of ${sum.files} (${formatBytes(sum.bytes)}).`,
    sum.unnamed > 0 &&
      `${sayCount(sum.unnamed, 'file')} (${formatBytes(sum.unnamedBytes)}) ${agree(sum.unnamed, 'are')} named by no record and kept.`,
    swept > 0 && `${sayCount(swept, 'unfinished file')} ${agree(swept, 'were')} swept away.`,
  ]
    .filter(Boolean)
    .join(' ')
}

interface Named {
  /** Whoever names it first. */
  by: string
  bytes: number | null
  foundBytes: number | null
}

async function collectNamed({ payload }: Examined): Promise<Map<string, Named>> {
  const named = new Map<string, Named>()
  for (const slug of namedCollections(payload).filter((slug) => !isUnderWay(slug))) {
    for await (const row of readRows(payload, slug)) {
      for (const blob of listNamedBlobs(row)) note(named, blob, slug, String(row.doc.id))
    }
  }
  return named
}

/** Parts of uploads have names of their own until a record takes them. */
const isUnderWay = (slug: string) => slug === 'uploads' || slug === 'work' || slug === 'outbox'

function note(
  named: Map<string, Named>,
  { sha256, bytes }: NamedBlob,
  slug: CollectionSlug,
  id: string,
): void {
  const known = named.get(sha256)
  if (!known) named.set(sha256, { by: `${slug} ${id}`, bytes, foundBytes: null })
  else known.bytes ??= bytes
}

async function examine(
  { storage, isDeep, progress }: Examined,
  sha256: string,
  { by, bytes, foundBytes }: Named,
): Promise<Finding | null> {
  const about = (what: string): Finding => ({
    problem: `The file ${sha256}, which ${by} names, ${what}.`,
    isMended: false,
    remedy:
      'Upload it again, or restore a backup that has it: its address is what it is, so that it falls into place.',
  })
  // One that came since the list was read is there too.
  const found = foundBytes ?? (await storage.stat(sha256))?.bytes ?? null
  if (found === null) return about('is missing')
  if (bytes !== null && found !== bytes) return about(`has ${found} bytes instead of ${bytes}`)
  if (!isDeep) return null
  const hash = createHash('sha256')
  const source = await storage.open(sha256)
  if (!source) return about('is missing')
  for await (const chunk of source) {
    hash.update(chunk as Buffer)
    progress.add((chunk as Buffer).byteLength)
  }
  return hash.digest('hex') === sha256 ? null : about('is damaged: its bytes have changed')
}
