import { join } from 'node:path'
import type { Payload } from 'payload'

import { createRenderer, type PartStore } from '../../media/index.js'
import type { BlobStorage } from '../../media/storage/index.js'
import { createCatalogue, type Catalogue } from '../editions/catalogue.js'
import { followEditions, type Following } from '../editions/following.js'
import { findLastSequence } from '../editions/edition-rows.js'
import { findLastOpening } from '../editions/opening-rows.js'
import { createTail, type Tail } from '../editions/tail.js'
import { createPressKits, type PressKits } from '../editions/press-kits.js'
import { createRenditionKeeper } from '../editions/rendition-keeper.js'
import type { Env } from '../env.js'
import { makeHistoriesGood } from '../keeping/make-histories-good.js'
import type { QuietTiming } from '../work/timing.js'
import type { Work } from '../work/work.js'
import { startWork } from './background.js'
import { clearTemporaryFiles } from './clear-temporary-files.js'
import { lacksTransactions } from './transactions.js'
import { tellMended } from './work-kinds.js'
import { createPlaces, type Places, type PlacesLimits } from '../delivery/places.js'
import { limits } from './limits.js'
import { createKeyring, type RunningKeyring } from './keys/keyring.js'
import { createParts, createStorage } from './storage.js'
import { createUploadDesk, type UploadDesk } from './upload-desk.js'

/** What runs beside Payload in one process: bytes, renditions, editions and those who read them. */
export interface Services {
  storage: BlobStorage
  catalogue: Catalogue
  pressKits: PressKits
  /** How far the events have come, for whoever waits for more. */
  tail: Tail
  /** Where they wait. */
  waitingRoom: Places
  /** Files that are being sent. */
  downloads: Places
  renditions: ReturnType<typeof createRenditionKeeper>
  keyring: RunningKeyring
  /** Does now what waits, instead of when it is due. */
  composing: { flush(): Promise<void> }
  rendering: { flush(): Promise<void> }
  uploads: UploadDesk
  now: () => Date
  /** How long a write may wait for the one before it, or for another process. */
  writerTimeoutMs: number
  /** Takes up what an earlier run left undone. */
  start(payload: Payload): Promise<void>
  stop(): Promise<void>
  /** A row is in the outbox, and will be readable once its transaction is over. */
  noteOutbox(): void
  noteCommit(): void
}

/** What a test brings instead of what a server has. */
export type ServiceOverrides = Partial<{
  storage: BlobStorage
  parts: PartStore
  now: () => Date
  composingTiming: QuietTiming
  /** The time of day that work is due by. */
  workNowMs: () => number
  writerTimeoutMs: number
  waitingLimits: PlacesLimits
  downloadLimits: PlacesLimits
}>

export function createServices(
  env: Pick<Env, 'dataDirectory' | 'publicUrl' | 'databaseUrl' | 's3' | 'areWebhooksPrivate'>,
  overrides: ServiceOverrides = {},
): Services {
  const now = overrides.now ?? (() => new Date())
  // SQLite is one process's own.
  const isAlone = env.databaseUrl === null
  const storage = overrides.storage ?? createStorage(env)
  const uploads = createUploadDesk({
    parts: overrides.parts ?? createParts(env),
    now,
    isAlone,
  })
  const catalogue = createCatalogue()
  const tail = createTail()
  const renditions = createRenditionKeeper({
    renderer: createRenderer({ storage, concurrency: 1 }),
    storage,
  })
  let stopping = new AbortController()
  let work: Work | null = null
  let following: Following | null = null
  let isOutboxWritten = false

  const keyring = createKeyring({ now, monotonicMs: () => performance.now() })

  return {
    storage,
    catalogue,
    pressKits: createPressKits({ catalogue, now, siteUrl: env.publicUrl }),
    renditions,
    keyring,
    tail,
    waitingRoom: createPlaces(overrides.waitingLimits ?? limits.waiting),
    downloads: createPlaces(overrides.downloadLimits ?? limits.downloads),
    composing: { flush: async () => work?.flush('compose') },
    rendering: {
      async flush() {
        await work?.flush('survey')
        await work?.flush('render')
      },
    },
    uploads,
    now,
    writerTimeoutMs: overrides.writerTimeoutMs ?? 15_000,
    async start(payload) {
      await sweepIfReachable(storage, payload)
      await clearTemporaryFiles(join(env.dataDirectory, 'tmp'), { isAlone })
      await uploads.start(payload)
      if (isAlone) {
        await catalogue.load(payload)
        const openings = await findLastOpening(payload)
        tail.note({ editions: await findLastSequence(payload), openings })
      } else {
        const watching = describeFollowing(payload)
        following = await followEditions({ payload, catalogue, tail, ...watching })
      }
      // A save begins from the newest version: before anybody saves, that is what is public.
      if (lacksTransactions(payload.db)) {
        tellMended(payload, await makeHistoriesGood({ payload }))
      }
      stopping = new AbortController()
      const services = { catalogue, tail, renditions, now }
      work = startWork({ payload, env, services, overrides, isAlone, stopping: stopping.signal })
      await work.ask('survey', { subject: 'originals' })
      await work.ask('survey', { subject: 'openings' })
      await work.ask('survey', { subject: 'webhooks' })
      if (!isAlone) await work.ask('survey', { subject: 'histories' })
    },
    async stop() {
      stopping.abort()
      await work?.stop()
      await following?.stop()
      await keyring.stop()
      await uploads.stop()
      work = null
      following = null
    },
    noteOutbox() {
      isOutboxWritten = true
      work?.wake()
    },
    noteCommit() {
      // Woken only while the row was written, a look could come before the row can be read.
      if (isOutboxWritten) work?.wake()
      isOutboxWritten = false
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

/** A new edition is answered with within a second, whoever composed it. */
const describeFollowing = ({ logger }: Payload) => ({
  everyMs: 400,
  onAway: (error: unknown) =>
    logger.error({ err: error, msg: 'editions of other processes cannot be read; trying on' }),
  onBack: () => logger.info('editions of other processes can be read again'),
})
