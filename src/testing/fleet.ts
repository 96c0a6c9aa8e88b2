import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startChildServer, type ChildServer } from '../server/child-server.fixture.js'

/** Several servers, each a process of its own, on one site. */
export interface Fleet {
  servers: ChildServer[]
  /** What each of them answers now. */
  askAll(path: string): Promise<Answer[]>
  /** Ends one of them where it stands, as a machine that goes out. */
  kill(index: number): Promise<void>
  /** Starts one again that was killed, at an address of its own. */
  restart(index: number): Promise<void>
  /** Ends them all at once and removes their folders. */
  remove(): Promise<void>
}

/** What anybody outside can compare. */
export interface Answer {
  status: number
  etag: string | null
  body: string
}

/** Starts one server for each set of settings, all at the same moment. */
export async function startFleet(settings: Record<string, string>[]): Promise<Fleet> {
  const folders = await Promise.all(settings.map(() => mkdtemp(join(tmpdir(), 'laurel-fleet-'))))
  const start = (index: number) =>
    startChildServer({ DATA_DIR: folders[index]!, LOG_LEVEL: 'warn', ...settings[index] })
  const servers = await Promise.all(settings.map((_, index) => start(index)))
  const kill = async (index: number) => {
    const { child, exited } = servers[index]!
    child.kill('SIGKILL')
    await exited
  }
  return {
    servers,
    askAll: (path) => Promise.all(servers.map(({ url }) => ask(url, path))),
    kill,
    async restart(index) {
      servers[index] = await start(index)
    },
    async remove() {
      await Promise.all(servers.map((_, index) => kill(index)))
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

export async function ask(url: string, path: string): Promise<Answer> {
  const response = await fetch(`${url}${path}`)
  const { status, headers } = response
  return { status, etag: headers.get('etag'), body: await response.text() }
}
