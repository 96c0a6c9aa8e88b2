import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { BlobStorage } from '../../media/storage/index.js'
import { parseEnv } from '../env.js'
import { createLogger } from '../server/logger.js'
import { createServices, type ServiceOverrides } from '../server/services.js'
import { openLaurel, startServer, type RunningLaurel } from '../server/start-server.js'
import type { QuietTiming } from '../work/timing.js'
import { addStaff, logIn } from './staff.js'
import { prepareStack } from './test-stack.js'

export type TestRole = 'admin' | 'editor' | 'translator'

export interface TestApp extends RunningLaurel {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  url: string
  dataDirectory: string
  /** The settings that lead to the same site from another process. */
  variables: Record<string, string>
  /** A request as a visitor, or as somebody whose token is given. */
  request(path: string, init?: TestRequest): Promise<Response>
  /** The token of a person with this role; a translator writes Polish. Made once. */
  signIn(role: TestRole): Promise<string>
  /** Stops it, keeping its data. */
  stop(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

export interface TestRequest extends Omit<RequestInit, 'body'> {
  token?: string | undefined
  /** A distributor's. */
  key?: string | undefined
  /** Sent as JSON. */
  json?: unknown
  body?: BodyInit
}

export interface TestAppOptions {
  /** Where an earlier test app kept its data: this one goes on from there. */
  dataDirectory?: string
  now?: () => Date
  storage?: BlobStorage
  composingTiming?: QuietTiming
  workNowMs?: () => number
  writerTimeoutMs?: number
  waitingLimits?: ServiceOverrides['waitingLimits']
  downloadLimits?: ServiceOverrides['downloadLimits']
  /** Settings, as environment variables. */
  variables?: Record<string, string>
}

/** Editions follow a publish fast enough for a test to wait for. */
const hastyTiming: QuietTiming = { quietMs: 20, longestMs: 100, retryMs: 50, longestRetryMs: 200 }

const quiet = { SEED: 'none', LOG_LEVEL: 'silent', PORT: '0' }

/**
 * The whole server on a free port of this machine, with a database and a folder of its own, and
 * no admin. Everything is asked from outside, by HTTP.
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'laurel-test-')))
  const stack = await prepareStack(dataDirectory)
  const env = {
    ...parseEnv({ ...quiet, DATA_DIR: dataDirectory, ...stack.variables, ...options.variables }),
    host: '127.0.0.1',
  }
  const services = createServices(env, {
    composingTiming: options.composingTiming ?? hastyTiming,
    ...(options.now && { now: options.now }),
    ...(options.workNowMs && { workNowMs: options.workNowMs }),
    ...(options.storage && { storage: options.storage }),
    ...(options.waitingLimits && { waitingLimits: options.waitingLimits }),
    ...(options.downloadLimits && { downloadLimits: options.downloadLimits }),
    ...(options.writerTimeoutMs && { writerTimeoutMs: options.writerTimeoutMs }),
  })
  const { payload } = await openLaurel(env, services)
  const running = await startServer({ env, logger: createLogger(env), payload, services })
  const url = `http://127.0.0.1:${running.port}`
  const request = createRequest(url)
  return {
    ...running,
    url,
    dataDirectory,
    variables: { ...stack.variables, ...options.variables },
    request,
    signIn: createSignIn(running, request),
    async remove() {
      await running.stop()
      await stack.remove()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

const createRequest =
  (url: string) =>
  (path: string, { token, key, json, ...init }: TestRequest = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token) headers.set('authorization', `JWT ${token}`)
    if (key) headers.set('authorization', `Bearer ${key}`)
    if (json !== undefined) headers.set('content-type', 'application/json')
    return fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers,
      ...(json !== undefined && { body: JSON.stringify(json) }),
    })
  }

function createSignIn({ payload }: RunningLaurel, request: TestApp['request']) {
  const tokens = new Map<TestRole, Promise<string>>()
  async function make(role: TestRole): Promise<string> {
    const email = `${role}@example.org`
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { email: { equals: email } },
      overrideAccess: true,
    })
    return totalDocs === 0 ? addStaff(payload, { email, role }) : logIn(request, email)
  }
  return (role: TestRole): Promise<string> => {
    const token = tokens.get(role) ?? make(role)
    tokens.set(role, token)
    return token
  }
}
