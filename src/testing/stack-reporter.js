/** The last line of a run says which database it ran on, by name and version. */
export default class StackReporter {
  async onRunComplete() {
    console.log(`MongoDB: ${await describeServer()}`)
  }
}

async function describeServer() {
  const { LAUREL_TEST_STACK, MONGODB_URI } = process.env
  if (LAUREL_TEST_STACK !== 'mongo-s3' || !MONGODB_URI) return 'not run'
  const { default: mongoose } = await import('mongoose')
  const connection = await mongoose.createConnection(MONGODB_URI).asPromise()
  const { version, ferretdb } = await connection.db.admin().buildInfo()
  await connection.close()
  return ferretdb
    ? `FerretDB ${ferretdb.version}, which answers as MongoDB ${version}`
    : `MongoDB ${version}`
}
