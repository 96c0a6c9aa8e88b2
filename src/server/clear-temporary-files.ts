import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** No upload under way leaves its file untouched for this long. */
const abandonedAfterMs = 6 * 3_600_000

/**
 * What uploads left that a crash cut off. One process serves a data directory where the database is
 * in it; else another one may be writing there now, and only what is old was left behind.
 */
export async function clearTemporaryFiles(
  folder: string,
  { isAlone }: { isAlone: boolean },
): Promise<void> {
  const beforeMs = isAlone ? Infinity : Date.now() - abandonedAfterMs
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < beforeMs) await rm(path, { recursive: true, force: true })
  }
}
