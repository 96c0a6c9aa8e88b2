import { beginOn, type Connection, type WriteTransaction } from './write-transaction.js'

/** The parts of a SQLite adapter that open and close its file. */
export interface Connecting {
  client: Client | undefined
  connect(options?: { hotReload: boolean }): Promise<void>
  destroy(): Promise<void>
}

type Client = Connection & { transaction(): Promise<WriteTransaction> }

/**
 * How the last attempt to begin a transaction went. The adapter tells neither which it began nor
 * what kept it from beginning one.
 */
export interface Begun {
  transaction: WriteTransaction | null
  problem: unknown
}

/**
 * Has an adapter open its file twice: every transaction runs on the second connection, reads and
 * lone statements on the first. Both close with the adapter, which by itself would leave them.
 */
export function openTwice(database: Connecting, options: { timeoutMs: number }): Begun {
  const begun: Begun = { transaction: null, problem: null }
  const connect = database.connect.bind(database)
  const destroy = database.destroy.bind(database)
  let writer: Client | undefined

  database.connect = async (connectOptions) => {
    const reader = database.client
    // The adapter makes a client where it has none, and its query builder around the newest.
    database.client = writer
    await connect(connectOptions)
    const connection = (writer = expectClient(database))
    database.client = reader
    await connect(connectOptions)
    expectClient(database).transaction = () => keepOutcome(begun, beginOn(connection, options))
  }
  database.destroy = async () => {
    writer?.close()
    database.client?.close()
    writer = database.client = undefined
    await destroy()
  }
  return begun
}

async function keepOutcome(
  begun: Begun,
  beginning: Promise<WriteTransaction>,
): Promise<WriteTransaction> {
  try {
    begun.transaction = await beginning
    return begun.transaction
  } catch (error) {
    begun.problem = error
    throw error
  }
}

function expectClient({ client }: Connecting): Client {
  if (client) return client
  throw new Error('The database adapter connected without a client.')
}
