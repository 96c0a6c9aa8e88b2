import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { makeBucket, readS3Server } from '../src/testing/s3-server.js'
import type { Place, WayName } from './bench-storage/ways.js'
import type { Measured, Task } from './bench-storage/worker.js'
import { say } from './say.js'

const help = `npm run bench:storage

Compares writing and reading through media/storage with bare fs streams and, where S3_ENDPOINT
names a server, with bare calls of the SDK. Each way runs in a process of its own, in turns; the
best run of each counts. Ends with 1 where we are below ${'0.9'} of the bare way, or where memory
grows with the length of a file or, beyond its stream, with the number of readers. "Same promise" is
the bare way made to keep a file under its SHA-256, whole and durable, as ours does, and to check
what is read whole from a bucket.

  --runs 3           how often each is measured
  --sizes 1,64,512   lengths of the files, in MiB
  --readers 1,8,32   readers at once
  --only disk        or s3
  --help             this text

Many readers together read no more than 1 GiB: of a long file each reads its beginning.`

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '1,64,512' },
    readers: { type: 'string', default: '1,8,32' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  say(help)
  process.exit(0)
}

const mebibyte = 1024 ** 2
const target = 0.9
const runs = Number(values.runs)
const sizes = values.sizes.split(',').map(Number)
const readers = values.readers.split(',').map(Number)
/** What buffers and garbage may take, and what each stream may hold. */
const mostGrownBytes = (atOnce: number) => (96 + 4 * atOnce) * mebibyte
/** Short files are many, so that a measurement is no blink, and measured more often. */
const countEach = (mib: number, atOnce: number) => (mib <= 1 ? Math.max(24, 96 / atOnce) : 1)
const countRuns = (mib: number) => (mib <= 1 ? runs * 3 : runs)

interface Pair {
  ours: WayName
  bare: WayName
  verb: Task['verb']
  /** Says how things are; no target is set on it. */
  isNote?: boolean
}

const pairs: Record<'disk' | 's3', Pair[]> = {
  disk: [
    { ours: 'laurel disk', bare: 'fs, same promise', verb: 'put' },
    { ours: 'laurel disk', bare: 'fs', verb: 'put', isNote: true },
    { ours: 'laurel disk', bare: 'fs', verb: 'open' },
  ],
  s3: [
    { ours: 'laurel s3, announced', bare: 'sdk', verb: 'put' },
    { ours: 'laurel s3', bare: 'sdk, same promise', verb: 'put' },
    { ours: 'laurel s3', bare: 'sdk', verb: 'put', isNote: true },
    { ours: 'laurel s3', bare: 'sdk, same promise', verb: 'open' },
    { ours: 'laurel s3', bare: 'sdk', verb: 'open', isNote: true },
  ],
}

const server = readS3Server()
const directory = await mkdtemp(join(tmpdir(), 'laurel-bench-'))
const bucket = server && values.only !== 'disk' ? await makeBucket(server) : null
const place: Place = { directory, bucket: bucket?.name ?? '' }
let failures = 0
try {
  say(`| way | file | at once | ours MB/s | bare MB/s | ratio | grown MiB | bare MiB |`)
  say(`| --- | --: | --: | --: | --: | --: | --: | --: |`)
  if (values.only !== 's3') await comparePairs(pairs.disk)
  if (bucket) await comparePairs(pairs.s3)
  else if (values.only !== 'disk') say('S3: not run (set S3_ENDPOINT; bash .ci/s3.sh)')
} finally {
  await bucket?.remove()
  await rm(directory, { recursive: true, force: true })
}
say(failures === 0 ? 'every target is met' : `${failures} below the target`)
process.exit(failures === 0 ? 0 : 1)

async function comparePairs(list: Pair[]): Promise<void> {
  for (const pair of list) {
    for (const mib of sizes) {
      for (const atOnce of pair.verb === 'open' ? readers : [1]) await compare(pair, mib, atOnce)
    }
  }
}

async function compare(pair: Pair, mib: number, atOnce: number): Promise<void> {
  const { verb, isNote = false } = pair
  const each = countEach(mib, atOnce)
  const task = { place, verb, atOnce, each, bytes: mib * mebibyte }
  const workers = await Promise.all(
    [pair.ours, pair.bare].map((way) => startWorker({ ...task, way })),
  )
  const best: Measured[] = workers.map(() => ({ seconds: Infinity, grownBytes: 0 }))
  for (let run = 0; run < countRuns(mib); run += 1) {
    for (const [index, worker] of workers.entries()) {
      const measured = await askWorker(worker)
      const { seconds, grownBytes } = best[index]!
      best[index] = {
        seconds: Math.min(seconds, measured.seconds),
        grownBytes: Math.max(grownBytes, measured.grownBytes),
      }
    }
  }
  for (const worker of workers) worker.kill()
  const [ours, bare] = best as [Measured, Measured]
  const ratio = bare.seconds / ours.seconds
  const isMet = ratio >= target && ours.grownBytes <= mostGrownBytes(atOnce)
  if (!isNote && !isMet) failures += 1
  const passedBytes =
    verb === 'put' ? task.bytes * each : Math.min(task.bytes, 1024 ** 3 / atOnce) * each * atOnce
  const speed = ({ seconds }: Measured) => Math.round(passedBytes / 1e6 / seconds)
  const grown = ({ grownBytes }: Measured) => Math.round(grownBytes / mebibyte)
  const verdict = isNote ? '' : isMet ? ' ✓' : ' ✗'
  const name = `${verb}: ${pair.ours} / ${pair.bare}`
  const cells = [name, `${mib} MiB`, atOnce, speed(ours), speed(bare)]
  say(`| ${[...cells, `${ratio.toFixed(2)}${verdict}`, grown(ours), grown(bare)].join(' | ')} |`)
}

async function startWorker(task: Task): Promise<ChildProcess> {
  const worker = fork(
    join(import.meta.dirname, 'bench-storage/worker.ts'),
    [JSON.stringify(task)],
    {
      execArgv: ['--import', 'tsx', '--expose-gc'],
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  )
  await once(worker, 'message')
  return worker
}

async function askWorker(worker: ChildProcess): Promise<Measured> {
  const answer = once(worker, 'message') as Promise<[Measured]>
  worker.send('run')
  return (await answer)[0]
}
