import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { createProgress } from '../src/keeping/progress.js'
import { restoreBackup } from '../src/keeping/restore.js'
import { agree, sayCount, sayDocuments } from '../src/keeping/say-counts.js'
import { describeFailure } from '../src/server/start-failure.js'
import { closeLaurel, openLaurel } from '../src/server/start-server.js'
import { say, warn } from './say.js'
import { readSettings } from './settings.js'

const help = `npm run restore -- --from site.laurel

Puts the site of a backup into the database and the storage of the settings, whichever they are:
the same ids, editions, times and addresses. All of the backup is checked before the first write.
Stop every server of the site first, and start them after it.

  --from FILE    the backup
  --dry-run      check it and say what is in it; write nothing
  --overwrite    replace what the site holds; without it, only an empty site is filled
  --help         this text

A restore that was cut off is finished by running it again. People sign in with the passwords they
had; everybody who was signed in signs in anew.`

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
if (values.help || !values.from) {
  say(help)
  process.exit(values.help ? 0 : 2)
}

try {
  await restore(resolve(values.from))
  process.exit(0)
} catch (error) {
  warn(describeFailure(error))
  process.exit(1)
}

async function restore(from: string): Promise<void> {
  const env = readSettings()
  const { payload, services } = await openLaurel(env)
  const isDryRun = values['dry-run']
  const manifest = await restoreBackup({
    payload,
    storage: services.storage,
    from,
    mayOverwrite: values.overwrite,
    isDryRun,
    isAtomic: env.databaseUrl === null,
    progress: createProgress({ say: warn }),
    say,
  })
  await closeLaurel(payload)
  const counts = manifest.rows
    .filter(({ documents }) => documents > 0)
    .map(({ collection, documents }) => sayDocuments(documents, collection))
  const content = [...counts, sayCount(manifest.blobs.count, 'file')].join(', ')
  say(
    `${isDryRun ? 'Checked' : 'Restored'} the backup of ${manifest.at}, made by Laurel ${manifest.laurel}: ${content}.`,
  )
  const lost = manifest.missing.length + manifest.damaged.length
  if (lost > 0) {
    warn(
      `${sayCount(lost, 'file')} ${agree(lost, 'were')} missing or damaged when it was made, and ${agree(lost, 'are')} not in it.`,
    )
  }
}
