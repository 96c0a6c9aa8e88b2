import { basename } from 'node:path'

import { makeBucket, readS3Server } from './s3-server.js'

/** What the suites run on: `sqlite-disk`, or `mongo-s3` where servers for both are there. */
export type TestStackName = 'sqlite-disk' | 'mongo-s3'

export const testStackName: TestStackName =
  process.env.LAUREL_TEST_STACK === 'mongo-s3' ? 'mongo-s3' : 'sqlite-disk'

/** `describe` for what is true of one stack only: how SQLite writes, say. */
export const describeOn = (stack: TestStackName) =>
  testStackName === stack ? describe : describe.skip

export interface TestStack {
  /** Settings of this stack, for the app whose data are named like this folder. */
  variables: Record<string, string>
  /** Removes what the app kept outside its folder. */
  remove(): Promise<void>
}

/** The database and the bucket that belong to a test app's folder: reopened, they are found again. */
export function prepareStack(dataDirectory: string): Promise<TestStack> {
  return testStackName === 'mongo-s3' ? prepareServers(dataDirectory) : Promise.resolve(onThisDisk)
}

const onThisDisk: TestStack = { variables: {}, remove: () => Promise.resolve() }

async function prepareServers(dataDirectory: string): Promise<TestStack> {
  const server = readS3Server()
  if (!server?.credentials) throw new Error('There is no S3 server: bash .ci/s3.sh, and export it.')
  const name = basename(dataDirectory).toLowerCase()
  const bucket = await makeBucket(server, name)
  const DATABASE_URL = `${requireVariable('MONGODB_URI')}${name}`
  return {
    variables: {
      DATABASE_URL,
      PAYLOAD_SECRET: 'a secret that is long enough for tests',
      S3_BUCKET: name,
      S3_ENDPOINT: server.endpoint ?? '',
      S3_REGION: server.region,
      S3_ACCESS_KEY_ID: server.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: server.credentials.secretAccessKey,
      S3_FORCE_PATH_STYLE: String(server.isPathStyle),
    },
    async remove() {
      await bucket.remove()
      // Loaded here, for it is four hundred modules that no suite on SQLite needs.
      const { default: mongoose } = await import('mongoose')
      const connection = await mongoose.createConnection(DATABASE_URL).asPromise()
      await connection.dropDatabase()
      await connection.close()
    },
  }
}

function requireVariable(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set: start the server (bash .ci/mongod.sh) and export it.`)
}
