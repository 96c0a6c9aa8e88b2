import { join } from 'node:path'

import { EnvError, parseEnv } from './env.js'

const problemsOf = (variables: Record<string, string>): string[] => {
  try {
    parseEnv(variables)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    const [title, ...problems] = error.message.split('\n')
    expect(title).toBe('Laurel cannot start with these settings:')
    return problems.map((problem) => problem.trim())
  }
  return []
}

describe('parseEnv', () => {
  it('needs no setting at all', () => {
    const env = parseEnv({})
    expect(env).toMatchObject({
      mode: 'production',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      isPublicUrlGiven: false,
      dataDirectory: join(process.cwd(), '.data'),
      secret: undefined,
      admin: null,
      seed: 'sample',
      databaseUrl: null,
      s3: null,
      mail: null,
      role: 'all',
      corsOrigins: [],
      isBehindProxy: false,
      logLevel: 'info',
    })
  })

  it('takes an empty variable for one that is not given', () => {
    expect(parseEnv({ PORT: '', PUBLIC_URL: ' ', SEED: '' })).toEqual(parseEnv({}))
  })

  it('reads what is given', () => {
    const env = parseEnv({
      PORT: '8080',
      PUBLIC_URL: 'https://press.example.org/',
      ADMIN_EMAIL: 'a@example.org',
      ADMIN_PASSWORD: 'a long enough one',
      CORS_ORIGINS: 'https://a.example, https://b.example:8443',
      TRUST_PROXY: 'true',
    })
    expect(env).toMatchObject({
      port: 8080,
      publicUrl: 'https://press.example.org',
      isPublicUrlGiven: true,
      admin: { email: 'a@example.org', password: 'a long enough one' },
      corsOrigins: ['https://a.example', 'https://b.example:8443'],
      isBehindProxy: true,
    })
  })

  it('lists every problem at once, those of one setting and those of two', () => {
    const problems = problemsOf({
      PORT: '70000',
      PUBLIC_URL: 'ftp://example.org',
      DATABASE_URL: 'postgres://localhost/x',
      S3_BUCKET: 'Not A Bucket',
      S3_ACCESS_KEY_ID: 'half',
      LAUREL_ROLE: 'half',
      SMTP_URL: 'mail.example.org',
      PAYLOAD_SECRET: 'short',
      ADMIN_EMAIL: 'nobody',
      SEED: 'maybe',
      CORS_ORIGINS: 'https://a.example/path',
      TRUST_PROXY: 'yes',
    })
    expect(problems).toEqual([
      'PORT: is above 65535',
      'PUBLIC_URL: is not an http(s) address, such as https://press.example.org',
      expect.stringContaining('DATABASE_URL: is not a MongoDB address'),
      'S3_BUCKET: is not the name of a bucket, such as laurel-media',
      'LAUREL_ROLE: is neither `all` nor `api`',
      expect.stringContaining('SMTP_URL: is not an SMTP address'),
      'PAYLOAD_SECRET: is shorter than 32 characters',
      'ADMIN_EMAIL: is not an e-mail address',
      'SEED: is neither `sample` nor `none`',
      'CORS_ORIGINS: `https://a.example/path` is not an origin such as https://example.org',
      'TRUST_PROXY: is neither `true` nor `false`',
      'ADMIN_PASSWORD: is missing: give both or none',
      'S3_SECRET_ACCESS_KEY: is missing: give both or none',
      'MAIL_FROM: is missing: give both or none',
    ])
  })

  it('reads a database server, a bucket and a mail server', () => {
    const env = parseEnv({
      DATABASE_URL: 'mongodb+srv://u:p@cluster.example.org/laurel',
      PAYLOAD_SECRET: 'x'.repeat(32),
      S3_BUCKET: 'laurel-media',
      S3_ENDPOINT: 'https://s3.example.org/',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
      S3_FORCE_PATH_STYLE: 'true',
      LAUREL_ROLE: 'api',
      SMTP_URL: 'smtp://localhost:1025',
      MAIL_FROM: 'Press <press@example.org>',
    })
    expect(env).toMatchObject({
      databaseUrl: 'mongodb+srv://u:p@cluster.example.org/laurel',
      seed: 'none',
      role: 'api',
      s3: {
        bucket: 'laurel-media',
        region: 'us-east-1',
        endpoint: 'https://s3.example.org',
        credentials: { accessKeyId: 'id', secretAccessKey: 'key' },
        isPathStyle: true,
      },
      mail: { smtpUrl: 'smtp://localhost:1025', from: 'Press <press@example.org>' },
    })
  })

  it('wants what another setting needs', () => {
    expect(problemsOf({ DATABASE_URL: 'mongodb://localhost/x' })).toEqual([
      expect.stringContaining('PAYLOAD_SECRET: is missing and DATABASE_URL is given'),
    ])
    expect(problemsOf({ S3_ENDPOINT: 'https://s3.example.org' })).toEqual([
      expect.stringContaining('S3_BUCKET: is missing and S3_ENDPOINT is given'),
    ])
  })

  it.each([
    ['abc', 'PORT: is not a number'],
    ['-1', 'PORT: is below 0'],
    ['80.5', 'PORT: is not a whole number'],
  ])('refuses the port %s', (PORT, problem) => {
    expect(problemsOf({ PORT })).toEqual([problem])
  })

  it('wants the password of a first admin with the address, and the address with it', () => {
    expect(problemsOf({ ADMIN_EMAIL: 'a@example.org' })).toEqual([
      'ADMIN_PASSWORD: is missing: give both or none',
    ])
    expect(problemsOf({ ADMIN_PASSWORD: 'a long enough one' })).toEqual([
      'ADMIN_EMAIL: is missing: give both or none',
    ])
  })

  it('never says a secret aloud', () => {
    const problems = problemsOf({ PAYLOAD_SECRET: 'hush-hush', ADMIN_PASSWORD: 'pssst' })
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toMatch(/hush|pssst/)
  })
})
