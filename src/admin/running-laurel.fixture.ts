import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { cleanEnvironment } from '../testing/clean-environment.js'
import type { TestRequest } from '../testing/create-test-app.js'
import { laurelFlags } from '../testing/laurel-flags.js'
import { prepareStack } from '../testing/test-stack.js'
import { uploadWhole } from '../testing/tus.js'

/** Everybody at this desk signs in with the same password. */
export const password = 'correct-horse-battery'
const adminEmail = 'admin@example.org'

export interface RunningLaurel {
  url: string
  /** Creates a document as the admin, through REST, and gives its id. */
  create: (collection: string, data: Record<string, unknown>) => Promise<string>
  /** The same with a file, which is uploaded first. */
  createWithFile: (
    collection: string,
    data: Record<string, unknown>,
    file: { bytes: Uint8Array; fileName: string },
  ) => Promise<string>
  /** Ends it as a power cut does, with nothing finished. */
  kill: () => Promise<void>
  /** Starts it again at the same address, on the same data. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Starts Laurel as `npm start` does, as a process of its own with an empty database; it builds the
 * admin first where that is missing or out of date.
 */
export async function startLaurel(variables: Record<string, string> = {}): Promise<RunningLaurel> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-admin-'))
  const port = await findFreePort()
  const stack = await prepareStack(dataDirectory)
  const settings = {
    ...cleanEnvironment(),
    ...stack.variables,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDirectory,
    SEED: 'none',
    ADMIN_EMAIL: adminEmail,
    ADMIN_PASSWORD: password,
    ...variables,
  }
  let child = await spawnLaurel(settings)
  const url = `http://localhost:${port}`
  const token = await signIn(url)
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const create: RunningLaurel['create'] = (collection, data) =>
    createDocument(`${url}/api/${collection}`, { token, data })
  return {
    url,
    create,
    async createWithFile(collection, data, file) {
      const request = (path: string, init: TestRequest = {}) => askAs(token, `${url}${path}`, init)
      const upload = await uploadWhole({ request }, { token, ...file, purpose: collection })
      return create(collection, { ...data, upload })
    },
    kill: () => end('SIGKILL'),
    async restart() {
      child = await spawnLaurel(settings)
    },
    async stop() {
      await end('SIGTERM')
      await stack.remove()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function spawnLaurel(settings: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...laurelFlags, 'scripts/start.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: settings,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await waitUntilReady(child)
  return child
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function waitUntilReady(child: ChildProcess): Promise<void> {
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said.push(chunk.toString())
      if (said.join('').includes('Laurel is ready')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => reject(new Error(`Laurel did not start:\n${said.join('')}`)))
  })
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: adminEmail, password }),
  })
  const { token } = (await response.json()) as { token: string }
  return token
}

function askAs(token: string, address: string, init: TestRequest): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Authorization', `JWT ${token}`)
  return fetch(address, { ...init, headers })
}

async function createDocument(
  address: string,
  { token, data }: { token: string; data: Record<string, unknown> },
): Promise<string> {
  const response = await fetch(`${address}?depth=0`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify(data),
  })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`${address} answered ${response.status}: ${text}`)
  const { doc } = JSON.parse(text) as { doc: { id: string } }
  return doc.id
}
