import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createTestApp, type TestApp, type TestAppOptions } from './create-test-app.js'
import { prepareStack } from './test-stack.js'

/** A server that tells what it asks of its database. */
export interface CountedApp extends TestApp {
  /** What is asked while something is done, a line each, whoever asks it. */
  listQueries(act: () => Promise<unknown>): Promise<string[]>
}

/** Nothing is asked in the background once `services.stop()` was called. */
export async function createCountedApp(options: TestAppOptions = {}): Promise<CountedApp> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'laurel-counted-'))
  const { variables } = await prepareStack(dataDirectory)
  const { DATABASE_URL } = variables
  const told = DATABASE_URL && { DATABASE_URL: `${DATABASE_URL}?monitorCommands=true` }
  const app = await createTestApp({ dataDirectory, ...options, variables: { ...told } })
  let heard: string[] = []
  listen(app.payload.db as unknown as Database, (query) => heard.push(query))
  return {
    ...app,
    async listQueries(act) {
      heard = []
      await act()
      return [...heard]
    },
  }
}

type Database = Partial<Record<'client', Client> & Record<'connection', Connection>>

function listen({ client, connection }: Database, tell: (query: string) => void): void {
  if (client) return listenToSqlite(client, tell)
  if (!connection) throw new Error('This database has neither a client nor a connection.')
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (isTalk(commandName)) return
    tell(`${commandName} ${String(command.collection ?? command[commandName])}`)
  })
}

interface Connection {
  getClient(): {
    on(event: 'commandStarted', listener: (told: StartedCommand) => void): unknown
  }
}

interface StartedCommand {
  commandName: string
  command: Record<string, unknown>
}

/** What a driver says to keep its connections. */
const isTalk = (command: string) => ['hello', 'ping', 'endSessions'].includes(command)

interface Statements {
  execute(statement: string | { sql: string }): Promise<unknown>
}
interface Client extends Statements {
  transaction(): Promise<Statements>
}

/** Reads run on the client itself, writes in transactions that begin on another connection. */
function listenToSqlite(client: Client, tell: (query: string) => void): void {
  const wrap = (statements: Statements) => {
    const execute = statements.execute.bind(statements)
    statements.execute = (statement) => {
      tell(typeof statement === 'string' ? statement : statement.sql)
      return execute(statement)
    }
  }
  wrap(client)
  const begin = client.transaction.bind(client)
  client.transaction = async () => {
    const transaction = await begin()
    wrap(transaction)
    return transaction
  }
}
