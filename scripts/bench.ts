import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { parseEnv } from '../src/env.js'
import { sayCount } from '../src/keeping/say-counts.js'
import { closeLaurel, openLaurel } from '../src/server/start-server.js'
import { measureCold } from './bench/cold.js'
import { clientName } from './bench/load.js'
import { makeSite, type MadeSite } from './bench/make-site.js'
import { measureRows, rivals, type Row } from './bench/rows.js'
import { startLaurel } from './bench/servers.js'
import { median, quantile } from './bench/statistics.js'
import { makeFirstAdmin } from './first-admin.js'
import { say, warn } from './say.js'

const help = `npm run bench

Measures how fast the public API answers, beside a bare node:http server and Express that send the
same bytes and headers from memory, and beside Payload's own REST. Every server is a process of its
own; they are loaded in turns, and the best round of each counts. Ends with 1 below a target.

  --films 500       how many made-up films there are
  --stills 30       in each, in six languages
  --rounds 3        how often each is measured
  --seconds 4       for how long
  --connections 64  at once
  --help            this text

It needs some minutes, a quiet machine, and wrk (a package of Debian's).`

const { values } = parseArgs({
  options: {
    films: { type: 'string', default: '500' },
    stills: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '64' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  say(help)
  process.exit(0)
}

const admin = { email: 'bench@example.org', password: 'a password for the bench' }
const mostComposingMs = 300
const directory = await mkdtemp(join(tmpdir(), 'laurel-bench-'))
const variables = { DATA_DIR: directory, SEED: 'none', LOG_LEVEL: 'error', PORT: '0' }
let failures = 0
try {
  const [films, stills] = [Number(values.films), Number(values.stills)]
  warn(`Making ${sayCount(films, 'film')} of ${sayCount(stills, 'still')} in six languages…`)
  const site = await make()
  const server = await startLaurel(variables)
  try {
    const idleMiB = await server.readResidentMiB()
    const cold = await measureCold(server, site.largest, { admin, times: 20 })
    const rows = await measureRows(server, site, {
      films: Number(values.films),
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      onProgress: warn,
    })
    report({ rows, site, cold, idleMiB, loadedMiB: await server.readResidentMiB() })
  } finally {
    await server.stop()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
say('')
say(failures === 0 ? 'Every target is met.' : `${failures} below the target.`)
process.exit(failures === 0 ? 0 : 1)

async function make(): Promise<MadeSite> {
  const env = parseEnv({
    ...variables,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  })
  const { payload, services } = await openLaurel(env)
  await makeFirstAdmin(payload, env)
  const sizes = { films: Number(values.films), stills: Number(values.stills), composeTimes: 11 }
  const site = await makeSite({ payload, services }, sizes)
  await closeLaurel(payload)
  return site
}

function report(args: {
  rows: Row[]
  site: MadeSite
  cold: Awaited<ReturnType<typeof measureCold>>
  idleMiB: number
  loadedMiB: number
}): void {
  const { rows, site, cold, idleMiB, loadedMiB } = args
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`
  say(`${machine}, ${values.connections} connections, by ${clientName}`)
  say('')
  say(`| what | requests/s | p50 ms | p99 ms | ${rivals.map((name) => `× ${name}`).join(' | ')} |`)
  say(`| --- ${'| --: '.repeat(3 + rivals.length)}|`)
  for (const row of rows) say(describeRow(row))
  say('')
  const composingMs = median(site.composingMs)
  if (composingMs > mostComposingMs) failures += 1
  const verdict = composingMs > mostComposingMs ? '✗' : '✓'
  say(
    `- Composing the largest film (${kib(site.contentBytes)} KiB): ${ms(composingMs)} ms, slowest ${ms(quantile(site.composingMs, 1))} ms; at most ${mostComposingMs} ${verdict}`,
  )
  say(
    `- A publish is answered after ${ms(median(cold.standsAfterMs))} ms (slowest ${ms(quantile(cold.standsAfterMs, 1))} ms)`,
  )
  say(
    `- The first answer of a new edition: ${ms(median(cold.firstAnswerMs))} ms (slowest ${ms(quantile(cold.firstAnswerMs, 1))} ms)`,
  )
  say(
    `- Resident memory with ${sayCount(Number(values.films), 'film')}: ${idleMiB} MiB after the start, ${loadedMiB} MiB after all this`,
  )
}

function describeRow({ name, measured, ratios, targets, isRival }: Row): string {
  const { perSecond, p50Ms, p99Ms, errors } = measured
  const compared = rivals.map((rival) => {
    const { [rival]: ratio } = ratios
    const { [rival]: target } = targets
    if (ratio === undefined) return ''
    if (target === undefined) return ratio.toFixed(2)
    if (ratio < target) failures += 1
    return `${ratio.toFixed(2)} ${ratio < target ? `✗ (${target})` : '✓'}`
  })
  if (errors > 0 && !isRival) failures += 1
  const told = errors > 0 ? `${name}: ${errors} errors${isRival ? '' : ' ✗'}` : name
  const cells = [told, Math.round(perSecond), p50Ms.toFixed(2), p99Ms.toFixed(2), ...compared]
  return `| ${cells.join(' | ')} |`
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

function kib(bytes: number): number {
  return Math.round(bytes / 1024)
}
