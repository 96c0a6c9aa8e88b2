import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ChangeFeed, FilmEvent } from '../editions/change-feed.js'
import { cleanEnvironment } from './clean-environment.js'

/** Somebody outside who is told what happens to the films, and may be killed at any moment. */
export interface Follower {
  /** How it is told: it names it in a failed test. */
  name: string
  start(): Promise<void>
  /** Ends it where it stands. */
  kill(): Promise<void>
  /** Starts it again, with nothing but what it wrote down. */
  restart(): Promise<void>
  /** All it has written down, in the order in which it was told. */
  told(): Promise<FilmEvent[]>
  /** Ends it and removes what it wrote. */
  remove(): Promise<void>
}

/** One that reads `/v1/changes` of these servers in turn and keeps its place in a file. */
export const createFeedFollower = (servers: readonly string[]): Promise<Follower> =>
  createFollower({ name: 'the feed', script: 'follow-feed.fixture.ts', settings: servers })

/** One that a webhook tells, at a port of this machine: what comes twice it writes down once. */
export const createWebhookFollower = (port: number, secret: string): Promise<Follower> =>
  createFollower({
    name: 'the webhook',
    script: 'receive-webhook.fixture.ts',
    settings: [String(port), secret],
  })

async function createFollower(args: {
  name: string
  script: string
  settings: readonly string[]
}): Promise<Follower> {
  const { name, settings } = args
  const folder = await mkdtemp(join(tmpdir(), 'laurel-follower-'))
  const file = join(folder, 'told.jsonl')
  await writeFile(file, '')
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    const script = join(import.meta.dirname, args.script)
    const started = spawn(process.execPath, ['--import', 'tsx', script, file, ...settings], {
      env: { ...cleanEnvironment(), NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child = started
    await once(started.stdout, 'data')
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'close')
    child.kill('SIGKILL')
    await ended
  }

  return {
    name,
    start,
    kill,
    restart: start,
    async told() {
      // While it is writing, its last line may not be whole.
      const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1)
      return lines.flatMap((line) => (JSON.parse(line) as ChangeFeed).events)
    },
    async remove() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
