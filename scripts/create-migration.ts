import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { parseEnv } from '../src/env.js'
import { openLaurel } from '../src/server/start-server.js'

const help = `npm run migration -- --name what-changed

Writes the migration that leads from the last committed schema to the collections as they are
now, into src/migrations/sqlite. Read it before you commit it.`

const { values } = parseArgs({
  options: { name: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help || !values.name) {
  console.log(help)
  process.exit(values.help ? 0 : 2)
}

const dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-migration-'))
const { payload } = await openLaurel(parseEnv({ DATA_DIR: dataDirectory, SEED: 'none' }))
await payload.db.createMigration({
  migrationName: values.name,
  payload,
  forceAcceptWarning: true,
  skipEmpty: true,
})
await payload.destroy()
await tidyMigrations(join(import.meta.dirname, '../src/migrations/sqlite'))
await rm(dataDirectory, { recursive: true, force: true })
process.exit(0)

/** Payload writes imports without extensions and types without `type`, which we check for. */
async function tidyMigrations(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.ts')) continue
    const file = join(directory, name)
    const text = await readFile(file, 'utf8')
    const tidied = text
      .replace(/from '(\.\/[\w-]+)'/g, "from '$1.js'")
      .replace(/([{,] )(Migrate(?:Up|Down)Args)(?=,)/g, '$1type $2')
    if (tidied !== text) await writeFile(file, tidied)
  }
}
