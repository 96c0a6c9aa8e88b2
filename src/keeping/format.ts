import { z } from 'zod'

/** The format that this Laurel writes; it reads none that is newer. */
export const formatVersion = 1

/** Names inside a backup, in the order in which they stand in it. */
export const entryNames = {
  header: 'laurel-backup.json',
  rows: (slug: string) => `rows/${slug}.ndjson`,
  blob: (sha256: string) => `blobs/${sha256}`,
  manifest: 'manifest.json',
  /** The manifest's own sum, as `sha256sum -c` reads it. */
  manifestSum: 'manifest.json.sha256',
}

/** The longest line of rows and the largest manifest that are read: a bound on memory. */
export const longestLineBytes = 64 * 1024 * 1024
export const largestManifestBytes = 64 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** What says at the very beginning what the file is, before all of it has been read. */
export const headerSchema = z.object({
  format: z.number().int().min(1),
  laurel: z.string(),
  at: z.iso.datetime(),
})

/** What says at the end what the whole has to be; a file that was cut off has none. */
export const manifestSchema = headerSchema.extend({
  from: z.object({ database: z.string(), storage: z.string() }),
  rows: z.array(
    z.object({
      collection: z.string(),
      documents: count,
      versions: count,
      bytes: count,
      sha256,
    }),
  ),
  /** Each blob is named by its own SHA-256; `namesSha256` is that of all names, a line each. */
  blobs: z.object({ count, bytes: count, namesSha256: sha256 }),
  /** Blobs that records name and the storage had lost, or held with other bytes. */
  missing: z.array(sha256),
  damaged: z.array(sha256),
})

export type BackupHeader = z.infer<typeof headerSchema>
export type Manifest = z.infer<typeof manifestSchema>

export const formatManifest = (manifest: object): string => `${JSON.stringify(manifest, null, 1)}\n`
