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

const sqliteOnly = z
  .string()
  .optional()
  .refine((address) => address === undefined, {
    message:
      'names a database server; this version keeps its records in SQLite under DATA_DIR, so leave it unset',
  })

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).catch('production'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: sqliteOnly,
  PAYLOAD_SECRET: z.string().min(32, 'is shorter than 32 characters').optional(),
  ADMIN_EMAIL: z.email('is not an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(12, 'is shorter than 12 characters').optional(),
  SEED: z.enum(['sample', 'none'], { error: 'is neither `sample` nor `none`' }).default('sample'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin)),
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: 'is neither `true` nor `false`' })
    .default('false'),
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
  seed: env.SEED,
  corsOrigins: env.CORS_ORIGINS,
  isBehindProxy: env.TRUST_PROXY === 'true',
  logLevel: env.LOG_LEVEL,
}))

/** Settings that make sense only together. */
const pairs = [['ADMIN_EMAIL', 'ADMIN_PASSWORD']] as const

/** Looked for beside the schema, which stops at the first setting that is wrong by itself. */
function listHalfGiven(given: Variables): string[] {
  return pairs
    .filter((pair) => pair.some((name) => given[name]) && !pair.every((name) => given[name]))
    .map((pair) => `${pair.find((name) => !given[name])}: is missing: give both or none`)
}

type Variables = Record<string, string | undefined>

export type Env = z.infer<typeof envSchema>

/** An empty variable in a `.env` file means "not given". */
function withoutBlanks(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
}
