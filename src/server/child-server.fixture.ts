import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import { cleanEnvironment } from '../testing/clean-environment.js'
import { laurelFlags } from '../testing/laurel-flags.js'

export interface ChildServer {
  child: ChildProcess
  /** `http://127.0.0.1:…` */
  url: string
  /** What it has said so far, on both streams. */
  said(): string
  /** Its exit code, once it is gone; `null` where a signal ended it. */
  exited: Promise<number | null>
}

/** Starts a server in a process of its own with these settings, and does not wait for it. */
export function spawnServer(
  variables: Record<string, string>,
  options: { uid?: number } = {},
): Omit<ChildServer, 'url'> {
  const script = join(import.meta.dirname, 'serve.fixture.ts')
  const child = spawn(process.execPath, [...laurelFlags, script], {
    env: { ...cleanEnvironment(), NODE_ENV: 'production', SEED: 'none', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said: () => text, exited }
}

/** Starts one and waits until it listens. */
export async function startChildServer(variables: Record<string, string>): Promise<ChildServer> {
  const server = spawnServer({ PORT: '0', LOG_LEVEL: 'info', ...variables })
  const port = await Promise.race([
    new Promise<string>((resolve) => {
      server.child.stdout!.on('data', () => {
        const [, found] = /ready (\d+)/.exec(server.said()) ?? []
        if (found) resolve(found)
      })
    }),
    server.exited.then((code) => {
      throw new Error(`The server ended with ${code}: ${server.said()}`)
    }),
  ])
  return { ...server, url: `http://127.0.0.1:${port}` }
}
