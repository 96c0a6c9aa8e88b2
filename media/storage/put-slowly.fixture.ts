import { setTimeout as wait } from 'node:timers/promises'
import { Readable } from 'node:stream'

import { createDiskStorage } from './disk.js'

/** A process that puts a blob without end into the folder named by its argument, until it is killed. */
async function* writeForever() {
  for (;;) {
    yield Buffer.alloc(64 * 1024, 'x')
    await wait(5)
  }
}

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('Name the folder to put into.')
await createDiskStorage({ directory }).put(Readable.from(writeForever(), { objectMode: false }))
