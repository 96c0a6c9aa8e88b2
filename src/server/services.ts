import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'

import { createRenderer } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { createCatalogue, type Catalogue } from '../editions/catalogue.js'
import { composePending } from '../editions/composer.js'
import { createPictureQueue } from '../editions/picture-queue.js'
import { createPressKits, type PressKits } from '../editions/press-kits.js'
import { createRenditionKeeper, listOriginals } from '../editions/rendition-keeper.js'
import type { Env } from '../env.js'
import { createQuietWorker, type QuietTiming, type QuietWorker } from '../work/quiet-worker.js'
import { createKeyring, type RunningKeyring } from './keys/keyring.js'
import { createStorage } from './storage.js'

/** What runs beside Payload in one process: bytes, renditions, editions and those who read them. */
export interface Services {
  storage: BlobStorage
  catalogue: Catalogue
  pressKits: PressKits
  renditions: ReturnType<typeof createRenditionKeeper>
  keyring: RunningKeyring
  composing: QuietWorker
  rendering: QuietWorker
  now: () => Date
  /** How long a write may wait for the one before it, or for another process. */
  writerTimeoutMs: number
  /** Takes up what an earlier run left undone. */
  start(payload: Payload): Promise<void>
  stop(): Promise<void>
  notePicture(sha256: string): void
  /** A row is in the outbox, and will be readable once its transaction is over. */
  noteOutbox(): void
  noteCommit(): void
}

/** Publishing thirty stills is one edition: after a quiet second, five at most. */
const composingTiming: QuietTiming = {
  quietMs: 1000,
  longestMs: 5000,
  retryMs: 2000,
  longestRetryMs: 60_000,
}
const renderingTiming: QuietTiming = { ...composingTiming, quietMs: 100, longestMs: 500 }

/** What a test brings instead of what a server has. */
export type ServiceOverrides = Partial<{
  storage: BlobStorage
  now: () => Date
  composingTiming: QuietTiming
  writerTimeoutMs: number
}>

export function createServices(
  env: Pick<Env, 'dataDirectory' | 'publicUrl' | 's3'>,
  overrides: ServiceOverrides = {},
): Services {
  const now = overrides.now ?? (() => new Date())
  const storage = overrides.storage ?? createStorage(env)
  const catalogue = createCatalogue()
  const renditions = createRenditionKeeper({
    renderer: createRenderer({ storage, concurrency: 1 }),
    storage,
  })
  let running: Payload | null = null
  let isOutboxWritten = false

  const composing = createQuietWorker({
    timing: overrides.composingTiming ?? composingTiming,
    run: async () => {
      if (!running) return
      const payload = running
      await composePending({
        payload,
        now,
        ensureRenditions: (sha256) => renditions.ensure(payload, sha256),
        onEdition: (edition) => catalogue.add(edition),
      })
    },
    onError: (error) => running?.logger.error({ err: error, msg: 'composing an edition failed' }),
  })
  const pictures = createPictureQueue((sha256) => {
    return running ? renditions.makeGood(running, sha256) : Promise.resolve()
  })
  const rendering = createQuietWorker({
    timing: renderingTiming,
    run: () => pictures.drain(),
    onError: (error) => running?.logger.error({ err: error, msg: 'making renditions failed' }),
  })

  const keyring = createKeyring({ now, monotonicMs: () => performance.now() })

  return {
    storage,
    catalogue,
    pressKits: createPressKits({ catalogue, now, siteUrl: env.publicUrl }),
    renditions,
    keyring,
    composing,
    rendering,
    now,
    writerTimeoutMs: overrides.writerTimeoutMs ?? 15_000,
    async start(payload) {
      running = payload
      await sweepIfReachable(storage, payload)
      await clearTemporaryFiles(join(env.dataDirectory, 'tmp'))
      await catalogue.load(payload)
      for await (const sha256 of listOriginals(payload)) pictures.add(sha256)
      rendering.wake()
      composing.wake()
    },
    async stop() {
      pictures.stop()
      await composing.stop()
      await rendering.stop()
      await keyring.stop()
      running = null
    },
    noteOutbox() {
      isOutboxWritten = true
      composing.wake()
    },
    noteCommit() {
      // Woken only while the row was written, a run could come before the row can be read.
      if (isOutboxWritten) composing.wake()
      isOutboxWritten = false
    },
    notePicture(sha256) {
      pictures.add(sha256)
      rendering.wake()
    },
  }
}

/** A storage that is away at the start is no reason not to serve what needs no files. */
async function sweepIfReachable(storage: BlobStorage, { logger }: Payload): Promise<void> {
  try {
    await storage.sweep()
  } catch (error) {
    logger.error({ err: error, msg: 'the file storage is away; files are served once it is back' })
  }
}

/** What uploads left that a crash cut off: one process serves a data directory, and it begins now. */
async function clearTemporaryFiles(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}
