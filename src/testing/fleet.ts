import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startChildServer, type ChildServer } from '../server/child-server.fixture.js'

/** Several servers, each a process of its own, on one site. */
export interface Fleet {
  servers: ChildServer[]
  /** What each of them answers now. */
  askAll(path: string): Promise<Answer[]>
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
  const servers = await Promise.all(
    settings.map((variables, index) =>
      startChildServer({ DATA_DIR: folders[index]!, LOG_LEVEL: 'warn', ...variables }),
    ),
  )
  return {
    servers,
    askAll: (path) => Promise.all(servers.map(({ url }) => ask(url, path))),
    async remove() {
      for (const { child } of servers) child.kill('SIGKILL')
      await Promise.all(servers.map(({ exited }) => exited))
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

export async function ask(url: string, path: string): Promise<Answer> {
  const response = await fetch(`${url}${path}`)
  const { status, headers } = response
  return { status, etag: headers.get('etag'), body: await response.text() }
}
