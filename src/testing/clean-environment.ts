/** What a child may inherit: neither Jest's own flags, nor the servers that tests are run against. */
export const cleanEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(NODE_OPTIONS|JEST_WORKER_ID|MONGODB_URI|LAUREL_TEST_STACK|S3_\w+)$/.test(name),
    ),
  )
