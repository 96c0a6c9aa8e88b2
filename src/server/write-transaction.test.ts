import { beginOn, type Connection, type Held } from './write-transaction.js'

const sqliteError = (code: string, message = code) => Object.assign(new Error(message), { code })

/** A connection that remembers what it was told, and fails where the test says. */
function createConnection(failures: Record<string, () => Error | null> = {}) {
  const told: string[] = []
  const connection: Connection = {
    execute: (statement) => {
      const sql = typeof statement === 'string' ? statement : statement.sql
      told.push(sql)
      const error = failures[sql]?.()
      return error ? Promise.reject(error) : Promise.resolve(`answer to ${sql}`)
    },
    close: () => undefined,
  }
  const renew = () => {
    told.push('a new connection')
    return Promise.resolve()
  }
  const held: Held = { connection, renew }
  return { held, told }
}

describe('beginOn', () => {
  it('runs what it is given between BEGIN and COMMIT on the one connection', async () => {
    const { held, told } = createConnection()
    const transaction = await beginOn(held, { timeoutMs: 1000 })
    expect(await transaction.execute({ sql: 'INSERT' })).toBe('answer to INSERT')
    await transaction.commit()
    expect(told).toEqual(['BEGIN IMMEDIATE', 'INSERT', 'COMMIT'])
    expect(transaction.failure).toBeNull()
  })

  it('waits while another process holds the file', async () => {
    let refusals = 3
    const busy = () => (refusals-- > 0 ? sqliteError('SQLITE_BUSY') : null)
    const { held, told } = createConnection({ 'BEGIN IMMEDIATE': busy })
    const transaction = await beginOn(held, { timeoutMs: 10_000 })
    await transaction.commit()
    expect(told.filter((sql) => sql === 'BEGIN IMMEDIATE')).toHaveLength(4)
    // What was refused stays open on its connection, and would keep a COMMIT from succeeding.
    expect(told.slice(0, 2)).toEqual(['BEGIN IMMEDIATE', 'a new connection'])
  })

  it('gives up in a sentence where the file stays held', async () => {
    const { held } = createConnection({ 'BEGIN IMMEDIATE': () => sqliteError('SQLITE_BUSY') })
    await expect(beginOn(held, { timeoutMs: 60 })).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      message: expect.stringContaining('Another process kept the database locked') as string,
    })
  })

  it('lets whoever comes late write into no other transaction', async () => {
    const { held, told } = createConnection()
    const first = await beginOn(held, { timeoutMs: 1000 })
    await first.rollback()
    const second = await beginOn(held, { timeoutMs: 1000 })
    await expect(first.execute('LATE')).rejects.toThrow('This transaction is over.')
    await first.rollback()
    await second.commit()
    expect(told).toEqual(['BEGIN IMMEDIATE', 'ROLLBACK', 'BEGIN IMMEDIATE', 'COMMIT'])
  })

  it('writes nothing more once SQLite has rolled back of itself', async () => {
    const full = sqliteError('SQLITE_FULL', 'database or disk is full')
    const none = new Error('cannot rollback - no transaction is active')
    const { held, told } = createConnection({ INSERT: () => full, ROLLBACK: () => none })
    const transaction = await beginOn(held, { timeoutMs: 1000 })
    await expect(transaction.execute('INSERT')).rejects.toBe(full)
    await expect(transaction.execute('UPDATE')).rejects.toBe(full)
    await expect(transaction.commit()).rejects.toBe(full)
    await transaction.rollback()
    expect(told).toEqual(['BEGIN IMMEDIATE', 'INSERT', 'ROLLBACK'])
  })

  it('goes on after a refusal that concerns one statement', async () => {
    const taken = sqliteError('SQLITE_CONSTRAINT_UNIQUE')
    const { held } = createConnection({ INSERT: () => taken })
    const transaction = await beginOn(held, { timeoutMs: 1000 })
    await expect(transaction.execute('INSERT')).rejects.toBe(taken)
    await expect(transaction.execute('UPDATE')).resolves.toBeDefined()
    await transaction.commit()
    expect(transaction.failure).toBeNull()
  })

  it('keeps why a commit failed', async () => {
    const failure = sqliteError('SQLITE_IOERR')
    const { held } = createConnection({ COMMIT: () => failure })
    const transaction = await beginOn(held, { timeoutMs: 1000 })
    await expect(transaction.commit()).rejects.toBe(failure)
    expect(transaction.failure).toBe(failure)
  })
})
