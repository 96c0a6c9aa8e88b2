/**
 * Loads what Laurel is built on before tsx is there: tsx looks at every module that is loaded after
 * it, which for a thousand modules that need no translating doubles the time of a start.
 */
const database = process.env.DATABASE_URL ? '@payloadcms/db-mongodb' : '@payloadcms/db-sqlite'

await Promise.all([
  import('payload'),
  import(database),
  import('zod'),
  import('express'),
  import('pino-http'),
  import('@tus/server'),
  import('@aws-sdk/client-s3'),
  import('@payloadcms/email-nodemailer'),
])
