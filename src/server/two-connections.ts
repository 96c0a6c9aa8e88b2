import { beginOn, type Connection, type Held, type WriteTransaction } from './write-transaction.js'

/** The parts of a SQLite adapter that open and close its file. */
export interface Connecting {
  client: Client | undefined
  /** The query builder around the client. */
  drizzle: unknown
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
  let writer: Held | null = null

  /** The adapter makes a client where it has none, and its query builder around the newest. */
  async function openWriter(): Promise<Client> {
    const { client, drizzle } = database
    database.client = undefined
    try {
      await connect({ hotReload: true })
      return expectClient(database)
    } finally {
      Object.assign(database, { client, drizzle })
    }
  }

  database.connect = async (connectOptions) => {
    writer?.connection.close()
    const held: Held = (writer = {
      connection: await openWriter(),
      async renew() {
        held.connection.close()
        held.connection = await openWriter()
      },
    })
    await connect(connectOptions)
    expectClient(database).transaction = () => keepOutcome(begun, beginOn(held, options))
  }
  database.destroy = async () => {
    writer?.connection.close()
    writer = null
    database.client?.close()
    database.client = undefined
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
