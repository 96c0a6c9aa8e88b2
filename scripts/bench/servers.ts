import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'

import { cleanEnvironment } from '../../src/testing/clean-environment.js'
import type { Floor } from './floor.js'

export interface Server {
  /** `http://127.0.0.1:…` */
  url: string
  readResidentMiB(): Promise<number>
  stop(): Promise<void>
}

/** Laurel in a process of its own, as `npm start` starts it, without the admin. */
export async function startLaurel(variables: Record<string, string>): Promise<Server> {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(
    process.execPath,
    ['--import', './scripts/preload.js', '--import', 'tsx', 'scripts/start.ts'],
    {
      cwd: root,
      env: { ...cleanEnvironment(), NODE_ENV: 'production', LAUREL_ROLE: 'api', ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const port = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      const [, found] = /API\s+http:\/\/localhost:(\d+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`Laurel did not start: ${said}`)))
  })
  return toServer(child, Number(port))
}

export async function startFloor(floor: Floor): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'floor.ts'), { execArgv: ['--import', 'tsx'] })
  child.send(floor)
  const [port] = (await once(child, 'message')) as [number]
  return toServer(child, port)
}

const toServer = (child: ChildProcess, port: number): Server => ({
  url: `http://127.0.0.1:${port}`,
  async readResidentMiB() {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024)
  },
  async stop() {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  },
})

/** An answer as it was sent, for a floor to send the same; without what Node adds by itself. */
export async function copyAnswer(
  url: string,
  headers: Record<string, string> = {},
): Promise<Omit<Floor, 'kind'> & { etag: string }> {
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const pairs = toPairs(response.rawHeaders)
        resolve({
          status: response.statusCode ?? 0,
          headers: pairs.filter(([name]) => !ofNode.includes(name.toLowerCase())),
          body: Buffer.concat(chunks).toString('base64'),
          etag: response.headers.etag ?? '',
        })
      })
    })
    sent.once('error', reject)
  })
}

const ofNode = ['date', 'connection', 'keep-alive']

const toPairs = (flat: string[]): [string, string][] =>
  Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2]!, flat[at * 2 + 1]!])
