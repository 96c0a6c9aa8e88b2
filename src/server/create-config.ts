import { join } from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { pl } from '@payloadcms/translations/languages/pl'
import { uk } from '@payloadcms/translations/languages/uk'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'

import { forStaff } from '../../collections/access.js'
import { boundReads } from '../../collections/bounding.js'
import { createCollections } from '../../collections/index.js'
import { refusedLogin } from '../../collections/users/same-refusal.js'
import { createPressKitQueries } from '../delivery/graphql.js'
import type { Env } from '../env.js'
import { createPayloadLogger } from './logger.js'
import { limits } from './limits.js'
import { createServices, type Services } from './services.js'
import { readSecret } from './secret.js'
import { createDatabase } from './database.js'
import { createMail } from './mail.js'
import { hideInternals } from './after-error.js'
import { tellDatabaseProblem } from './database-problems.js'

/**
 * Payload's configuration for these settings: the collections, the embedded database, the bounds
 * on what comes in, and the services its hooks speak to.
 */
export async function createConfig(
  env: Env,
  services: Services = createServices(env),
): Promise<SanitizedConfig> {
  const config = await buildConfig(await describeConfig(env, services))
  boundBuiltIns(config)
  return config
}

/**
 * Payload brings collections of its own, which are asked over the same doors as ours. It opens them
 * to whoever is signed in; a distributor with a key has no business there.
 */
function boundBuiltIns({ collections }: SanitizedConfig): void {
  for (const collection of collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    const { beforeOperation } = boundReads({ ...collection }, limits).hooks ?? {}
    if (beforeOperation) collection.hooks.beforeOperation = beforeOperation
    for (const operation of ['create', 'read', 'update', 'delete'] as const) {
      collection.access[operation] = forStaff(collection.access[operation])
    }
    // They have no versions: Payload fails where it looks for them, which would be told as our mistake.
    collection.access.readVersions = () => false
  }
}

async function describeConfig(env: Env, services: Services): Promise<Config> {
  return {
    secret: readSecret(env),
    // Without a given address the admin's calls stay relative, whatever name the host goes by.
    ...(env.isPublicUrlGiven && { serverURL: env.publicUrl }),
    cors: env.corsOrigins,
    csrf: env.isPublicUrlGiven ? [new URL(env.publicUrl).origin, ...env.corsOrigins] : [],
    collections: createCollections({
      now: services.now,
      siteUrl: env.publicUrl,
      storage: services.storage,
      renditions: services.renditions,
      uploads: services.uploads,
      temporaryDirectory: join(env.dataDirectory, 'tmp'),
      readLimits: limits,
      keyring: services.keyring,
      onOutbox: () => services.noteOutbox(),
      webhooks: { isPrivateAllowed: env.areWebhooksPrivate },
    }),
    db: await createDatabase(env, {
      writerTimeoutMs: services.writerTimeoutMs,
      onCommit: () => services.noteCommit(),
    }),
    admin: adminConfig(env),
    i18n: { supportedLanguages: { en, pl, uk }, fallbackLanguage: 'en', translations },
    defaultDepth: 1,
    maxDepth: limits.depth,
    upload: {
      useTempFiles: true,
      tempFileDir: join(env.dataDirectory, 'tmp'),
      abortOnLimit: true,
      requestSizeLimit: limits.uploadRequestBytes,
      limits: {
        fileSize: limits.fileBytes,
        // No address takes a file but those of the stills, which say so themselves.
        files: 0,
        fields: limits.parts,
        fieldSize: limits.fieldBytes,
        parts: limits.parts,
      },
    },
    bodyParser: { limits: { fieldSize: limits.fieldBytes } },
    graphQL: {
      disablePlaygroundInProduction: true,
      // The schema is public source; a website's tools read it from here.
      disableIntrospectionInProduction: false,
      maxComplexity: limits.graphQLComplexity,
      queries: () =>
        createPressKitQueries({ pressKits: services.pressKits, publicUrl: env.publicUrl }),
    },
    hooks: { afterError: [hideInternals, tellDatabaseProblem] },
    email: createMail(env),
    logger: createPayloadLogger(env),
    telemetry: false,
    typescript: {
      autoGenerate: false,
      outputFile: join(import.meta.dirname, '../payload-types.ts'),
    },
  }
}

/** Payload would tell whoever tries an address that it is somebody's, once it has been closed. */
const sayRefusal = (error: string) => ({
  error: { emailOrPasswordIncorrect: error, userLocked: error },
})
const translations = {
  en: sayRefusal(refusedLogin.en),
  pl: sayRefusal(refusedLogin.pl),
  uk: sayRefusal(refusedLogin.uk),
}

const adminConfig = (env: Env): NonNullable<Config['admin']> => ({
  user: 'users',
  importMap: {
    baseDir: join(import.meta.dirname, '../..'),
    importMapFile: join(import.meta.dirname, '../app/(payload)/admin/importMap.js'),
    autoGenerate: env.mode === 'development',
  },
  meta: { titleSuffix: ' – Laurel', icons: [{ rel: 'icon', url: '/press-room/icon.svg' }] },
  dateFormat: 'd MMM yyyy, HH:mm',
  avatar: 'default',
  components: {
    providers: ['/src/admin/uploads/uploads-provider.tsx#UploadsProvider'],
    graphics: {
      Logo: '/src/admin/brand.tsx#Logo',
      Icon: '/src/admin/brand.tsx#Icon',
    },
    beforeDashboard: ['/src/admin/dashboard/films-at-a-glance.tsx#FilmsAtAGlance'],
  },
})
