import { isMediaError } from '../errors.js'
import { createS3Storage } from './s3.js'

/**
 * Prints, as JSON, the code and the cause of every verb of a storage at an address where nobody
 * listens. A process of its own, since Jest's errors are not Node's, and the SDK tells them apart.
 */
const [endpoint = ''] = process.argv.slice(2)
const storage = createS3Storage({
  ...{ bucket: 'bucket', region: 'us-east-1', endpoint, isPathStyle: true },
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
})
const key = 'a'.repeat(64)
const verbs = {
  put: () => storage.put(Buffer.from('x')),
  stat: () => storage.stat(key),
  open: () => storage.open(key),
  list: () => storage.list()[Symbol.asyncIterator]().next(),
  remove: () => storage.remove(key),
  check: () => storage.check(),
  sweep: () => storage.sweep(),
}
const said: Record<string, unknown> = {}
for (const [name, run] of Object.entries(verbs)) {
  said[name] = await run().then(
    () => 'it worked',
    (error: unknown) => isMediaError(error) && [error.code, (error.cause as Error).message],
  )
}
console.log(JSON.stringify(said))
