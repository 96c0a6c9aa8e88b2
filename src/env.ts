import { resolve } from 'node:path'
import { z } from 'zod'

/**
 * Reads the configuration once. A bad or half-given setting stops the start with every problem
 * listed; nothing else in Laurel reads `process.env`.
 */
export function parseEnv(variables: Variables): Env {
  const given = withoutBlanks(variables)
  const result = envSchema.safeParse(given)
  const ofEach = (result.error?.issues ?? []).map(
    ({ path, message }) => `${String(path[0] ?? 'settings')}: ${message}`,
  )
  const problems = [...ofEach, ...listHalfGiven(given)]
  if (result.success && problems.length === 0) return result.data
  const list = problems.map((problem) => `  ${problem}`).join('\n')
  throw new EnvError(`Laurel cannot start with these settings:\n${list}`)
}

/** The settings are wrong; the message lists every problem, one a line. */
export class EnvError extends Error {
  override name = 'EnvError'
}

const port = z.coerce
  .number({ error: 'is not a number' })
  .int('is not a whole number')
  .min(0, 'is below 0')
  .max(65_535, 'is above 65535')

const httpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    message: 'is not an http(s) address, such as https://press.example.org',
  })
  .transform((text) => text.replace(/\/+$/, ''))

const origin = z.string().superRefine((text, context) => {
  if (URL.canParse(text) && new URL(text).origin === text) return
  context.addIssue({
    code: 'custom',
    message: `\`${text}\` is not an origin such as https://example.org`,
  })
})

const databaseUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^mongodb(\+srv)?:$/.test(new URL(text).protocol), {
    message:
      'is not a MongoDB address, such as mongodb://host:27017/laurel; unset, records are kept in SQLite under DATA_DIR',
  })

const smtpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol), {
    message: 'is not an SMTP address, such as smtps://user:password@mail.example.org',
  })

const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket, such as laurel-media')

const yesOrNo = z.enum(['true', 'false'], { error: 'is neither `true` nor `false`' })

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).catch('production'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  S3_BUCKET: bucketName.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: httpUrl.optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: yesOrNo.default('false'),
  LAUREL_ROLE: z.enum(['all', 'api'], { error: 'is neither `all` nor `api`' }).default('all'),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .string()
    .regex(/[^\s@]+@[^\s@]+/, 'holds no e-mail address')
    .optional(),
  PAYLOAD_SECRET: z.string().min(32, 'is shorter than 32 characters').optional(),
  ADMIN_EMAIL: z.email('is not an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'is shorter than 12 characters').optional(),
  SEED: z.enum(['sample', 'none'], { error: 'is neither `sample` nor `none`' }).optional(),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin)),
  TRUST_PROXY: yesOrNo.default('false'),
  WEBHOOK_PRIVATE_ADDRESSES: z
    .enum(['refuse', 'allow'], { error: 'is neither `refuse` nor `allow`' })
    .default('refuse'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** The name of every setting, for what explains or passes them on. */
export const settingNames = Object.keys(settings.shape)

const envSchema = settings.transform((env) => ({
  mode: env.NODE_ENV,
  port: env.PORT,
  host: env.HOST,
  publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
  isPublicUrlGiven: env.PUBLIC_URL !== undefined,
  dataDirectory: resolve(env.DATA_DIR),
  secret: env.PAYLOAD_SECRET,
  admin:
    env.ADMIN_EMAIL && env.ADMIN_PASSWORD
      ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD }
      : null,
  // A server that others share is not filled by itself.
  seed: env.SEED ?? (env.DATABASE_URL ? 'none' : 'sample'),
  databaseUrl: env.DATABASE_URL ?? null,
  s3: env.S3_BUCKET === undefined ? null : describeBucket(env.S3_BUCKET, env),
  role: env.LAUREL_ROLE,
  mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
  corsOrigins: env.CORS_ORIGINS,
  isBehindProxy: env.TRUST_PROXY === 'true',
  /** Whether webhooks may lead into the own network, and without encryption. */
  areWebhooksPrivate: env.WEBHOOK_PRIVATE_ADDRESSES === 'allow',
  logLevel: env.LOG_LEVEL,
}))

/** Where the bytes go; without keys, those that the machine has by its role are used. */
const describeBucket = (bucket: string, env: z.infer<typeof settings>) => ({
  bucket,
  region: env.S3_REGION,
  endpoint: env.S3_ENDPOINT ?? null,
  credentials:
    env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
      ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
      : null,
  isPathStyle: env.S3_FORCE_PATH_STYLE === 'true',
})

/** Settings that make sense only together. */
const pairs = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

/** A setting that another one needs. */
const needs = [
  ['DATABASE_URL', 'PAYLOAD_SECRET', 'every process must sign with the same one'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'the address alone names no place for the files'],
  ['S3_ACCESS_KEY_ID', 'S3_BUCKET', 'the keys alone name no place for the files'],
] as const

/** Looked for beside the schema, which stops at the first setting that is wrong by itself. */
function listHalfGiven(given: Variables): string[] {
  return [
    ...pairs
      .filter((pair) => pair.some((name) => given[name]) && !pair.every((name) => given[name]))
      .map((pair) => `${pair.find((name) => !given[name])}: is missing: give both or none`),
    ...needs
      .filter(([name, needed]) => given[name] && !given[needed])
      .map(([name, needed, why]) => `${needed}: is missing and ${name} is given: ${why}`),
  ]
}

type Variables = Record<string, string | undefined>

export type Env = z.infer<typeof envSchema>

/** An empty variable in a `.env` file means "not given". */
function withoutBlanks(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
}
