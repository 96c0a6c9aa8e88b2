import { createRequire } from 'node:module'

/**
 * Another program that has the database open: locks the file it is given, says `locked`, and
 * lets go when it is told to on standard input.
 */
interface Libsql {
  createClient: (config: { url: string }) => {
    transaction(mode: 'write'): Promise<{ rollback(): Promise<void> }>
  }
}

// The client is the adapter's dependency, not ours.
const require = createRequire(import.meta.resolve('@payloadcms/db-sqlite'))
const { createClient } = require('@libsql/client') as Libsql

const [, , file] = process.argv
const transaction = await createClient({ url: `file:${file}` }).transaction('write')
console.log('locked')
process.stdin.once('data', () => {
  void transaction.rollback().then(() => process.exit(0))
})
