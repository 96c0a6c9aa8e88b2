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
const directory = join(import.meta.dirname, '../src/migrations/sqlite')
await tidyMigrations(directory)
await completeReferences(directory, values.name)
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

/**
 * Makes good what drizzle-kit leaves out. A column that is added says what becomes of it when the
 * document it names is deleted, as one of a new table does: else the delete would be refused. And
 * on the way back tables are dropped that name each other, so that no reference is looked at until
 * all are gone. Released migrations stay as they are.
 */
async function completeReferences(directory: string, migrationName: string): Promise<void> {
  const names = await readdir(directory)
  const ends = `_${migrationName.replaceAll('-', '_')}.ts`
  for (const name of names.filter((candidate) => candidate.endsWith(ends))) {
    const file = join(directory, name)
    const [up = '', down = ''] = (await readFile(file, 'utf8')).split(
      /(?=export async function down)/,
    )
    await writeFile(file, sayWhatFollowsDelete(up) + leaveReferencesAlone(down))
  }
}

function sayWhatFollowsDelete(up: string): string {
  return up.replace(
    /(ALTER TABLE \\`(\w+)\\` ADD \\`\w+\\` text REFERENCES \w+\(id\))(?=;)/g,
    (_, added: string, table: string) =>
      `${added} ON UPDATE no action ON DELETE ${table.endsWith('_rels') ? 'cascade' : 'set null'}`,
  )
}

function leaveReferencesAlone(down: string): string {
  const pragma = (state: 'ON' | 'OFF') => `  await db.run(sql\`PRAGMA foreign_keys=${state};\`)\n`
  if (!down.includes(pragma('OFF'))) return down
  return down
    .replaceAll(pragma('OFF'), '')
    .replaceAll(pragma('ON'), '')
    .replace(/\{\n/, `{\n${pragma('OFF')}`)
    .replace(/\}\s*$/, `${pragma('ON')}}\n`)
}
