import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import type { Env } from '../src/env.js'
import { writeBackup, type OpenedRows } from '../src/keeping/backup.js'
import { formatBytes } from '../src/keeping/describe-progress.js'
import { createProgress } from '../src/keeping/progress.js'
import { agree, sayCount } from '../src/keeping/say-counts.js'
import { copySqlite } from '../src/server/copy-sqlite.js'
import { createServices } from '../src/server/services.js'
import { describeFailure } from '../src/server/start-failure.js'
import { closeLaurel, openLaurel } from '../src/server/start-server.js'
import { say, warn } from './say.js'
import { readSettings } from './settings.js'

const help = `npm run backup -- --to site.laurel

Writes everything into one file, also while the server runs: every row of every collection with
its history, people with their password hashes, every edition, every file. Not in it: sessions,
reset links and unfinished uploads, and the secret that signs sessions. Guard it like the site.

  --to FILE   where it goes; it must not exist yet (default: laurel-DATE.laurel, here)
  --help      this text

It is a tar archive: \`tar tf\` lists it, \`npm run restore -- --from FILE --dry-run\` checks it.`

const { values } = parseArgs({
  options: { to: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help) {
  say(help)
  process.exit(0)
}

try {
  const now = new Date()
  await backUp(readSettings(), resolve(values.to ?? defaultName(now)), now)
  process.exit(0)
} catch (error) {
  warn(describeFailure(error))
  process.exit(1)
}

async function backUp(env: Env, to: string, now: Date): Promise<void> {
  const began = performance.now()
  const { storage } = createServices(env)
  const { manifest, bytes, dangling } = await writeBackup({
    openRows: (folder) => openRows(env, folder),
    storage,
    to,
    version: await readVersion(),
    from: { database: env.databaseUrl ? 'mongodb' : 'sqlite', storage: env.s3 ? 's3' : 'disk' },
    now,
    progress: createProgress({ say: warn }),
  })
  const documents = manifest.rows.reduce((sum, row) => sum + row.documents, 0)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `${to}: ${sayCount(documents, 'document')} and ${sayCount(manifest.blobs.count, 'file')}, ${formatBytes(bytes)}, in ${seconds} s.`,
  )
  if (dangling > 0)
    say(
      `${sayCount(dangling, 'relation')} led to what no longer exists and ${agree(dangling, 'are')} left empty in it.`,
    )
  const lost = manifest.missing.length + manifest.damaged.length
  if (lost > 0) {
    warn(
      `${sayCount(lost, 'file')} that records name ${agree(lost, 'are')} missing or damaged. Run npm run doctor -- --deep.`,
    )
  }
}

/** SQLite is copied first, in one moment; a server of MongoDB’s is read until it holds still. */
async function openRows(env: Env, folder: string): Promise<OpenedRows> {
  const isStill = env.databaseUrl === null
  if (isStill) await copySqlite({ dataDirectory: env.dataDirectory, intoDirectory: folder })
  // Nobody signs in to the copy: no secret needs to be made for it.
  const secret = env.secret ?? 'never signs anything, and nobody can ask it to'
  const { payload } = await openLaurel({ ...env, dataDirectory: folder, secret })
  return { payload, isStill, close: () => closeLaurel(payload) }
}

function defaultName(now: Date): string {
  return `laurel-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.laurel`
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
