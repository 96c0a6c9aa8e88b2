import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { loadWithNode } from './load-with-node.js'

/** What is asked, over and over: these addresses in turn, all with the same headers. */
export interface Load {
  url: string
  paths: string[]
  headers?: Record<string, string>
  /** Sent by POST to each. */
  json?: string
  connections: number
  seconds: number
}

export interface Measured {
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Answers that were neither 2xx nor 3xx, and connections that broke. */
  errors: number
}

const run = promisify(execFile)

/** Which client there is. Debian's `wrk` costs less than the server it measures; ours does not. */
export const clientName: 'wrk' | 'our own client' =
  spawnSync('wrk', ['--version']).error === undefined ? 'wrk' : 'our own client'

export const measure = (load: Load): Promise<Measured> =>
  clientName === 'wrk' ? loadWithWrk(load) : loadWithNode(load)

async function loadWithWrk(load: Load): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-bench-'))
  try {
    const script = join(folder, 'requests.lua')
    await writeFile(script, writeScript(load))
    const { stdout } = await run('wrk', [
      ...['--threads', '1', '--connections', String(load.connections), '--latency'],
      ...['--duration', `${load.seconds}s`, '--script', script, load.url],
    ])
    return readReport(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Every request is written before the first is sent. */
const writeScript = ({ paths, headers = {}, json }: Load) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local requests = {}
function init(args)
  local headers = { ${Object.entries(
    json === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
  )
    .map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
    .join(', ')} }
  for i, path in ipairs(paths) do
    requests[i] = wrk.format(${json === undefined ? '"GET"' : '"POST"'}, path, headers, ${JSON.stringify(json) ?? 'nil'})
  end
end
local at = 0
function request()
  at = at % #requests + 1
  return requests[at]
end`

export function readReport(report: string): Measured {
  const numberOf = (pattern: RegExp) => Number(pattern.exec(report)?.[1] ?? 0)
  const latencyOf = (percent: number) => {
    const [, value = 'NaN', unit = 'ms'] =
      new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(report) ?? []
    return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's']
  }
  const broken = /connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report)
  const errors = (broken ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0)
  return {
    perSecond: numberOf(/Requests\/sec:\s+([\d.]+)/),
    p50Ms: latencyOf(50),
    p99Ms: latencyOf(99),
    errors: errors + numberOf(/Non-2xx or 3xx responses: (\d+)/),
  }
}
