import type { DatabaseAdapterObj, PayloadRequest, Where } from 'payload'
import { AuthenticationError } from 'payload'
import { v4 as createUuidV4 } from 'uuid'

import { writtenFieldsOf } from '../../collections/users/written-fields.js'
import { AppError } from '../errors.js'

/**
 * Makes a write of a person touch only what it is about.
 *
 * Payload signs in by reading a person, deriving a key for a quarter of a second, and writing the
 * whole person back with one session more. A password or role changed meanwhile, or a session
 * ended, would be back as it was. Here such a write becomes one of the sessions alone, on the
 * condition that the password and the sessions are still those that were read.
 */
export function withNarrowUserWrites(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as unknown as Database
      const updateOne = database.updateOne.bind(database)
      const write: Write = (asked) => writeFields(database, asked, updateOne)
      database.updateOne = (asked) => {
        if (asked.collection !== 'users') return updateOne(asked)
        if (!isWholePerson(asked)) return asked.data.sessions ? write(asked) : updateOne(asked)
        if (isAboutSessions(asked)) return writeSessions(database, asked, write)
        return write({ ...asked, data: pickWritten(asked) })
      }
      return database as unknown as ReturnType<typeof adapter.init>
    },
  }
}

/**
 * Writes these fields. SQLite's adapter takes rows of a list only with their whole record, which
 * is read for that while nobody else can write.
 */
async function writeFields(database: Database, asked: UpdateArgs, write: Write): Promise<unknown> {
  if (database.name !== 'sqlite') return write(asked)
  const { collection, id, where = { id: { equals: id } }, data } = asked
  return withinTransaction(database, asked.req, async (req) => {
    const person = await database.findOne({ collection, where, req })
    if (!person) return null
    return write({
      ...asked,
      where,
      id: person.id,
      data: { ...person, updatedAt: null, ...data },
      req,
    })
  })
}

async function withinTransaction<Result>(
  database: Database,
  req: UpdateArgs['req'],
  work: (req: Partial<PayloadRequest>) => Promise<Result>,
): Promise<Result> {
  if (req?.transactionID) return work(req)
  const transactionID = await database.beginTransaction()
  try {
    const within = Object.create(req ?? null, { transactionID: { value: transactionID } }) as object
    const result = await work(within)
    await database.commitTransaction(transactionID)
    return result
  } catch (error) {
    await database.rollbackTransaction(transactionID)
    throw error
  }
}

const isWholePerson = ({ id, data }: UpdateArgs) => id !== undefined && data.hash !== undefined

/** Payload marks what is only about sessions by leaving the time of the last change alone. */
const isAboutSessions = ({ data, req }: UpdateArgs) => data.updatedAt === null || !req

function pickWritten({ data, req }: UpdateArgs): Person {
  const names = writtenFieldsOf(req?.context)
  if (!names) return data
  const isWritten = ([name]: [string, unknown]) => name === 'updatedAt' || names.has(name)
  return Object.fromEntries(Object.entries(data).filter(isWritten))
}

/** How often a write gives way to another one of the same person before it gives up. */
const mostAttempts = 8

/** @throws AuthenticationError where the password is another by now @throws DATABASE_BUSY */
async function writeSessions(
  database: Database,
  asked: UpdateArgs,
  write: Write,
): Promise<unknown> {
  const { collection, id, data, req } = asked
  const added = (data.sessions ?? []).filter(isNew)
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const where: Where = { id: { equals: id } }
    const person = await database.findOne({ collection, where, ...(req && { req }) })
    if (!person || person.hash !== data.hash) {
      if (added.length > 0) throw new AuthenticationError()
      return null
    }
    const { hash, sessionsVersion = null } = person
    const written = await write({
      collection,
      where: {
        and: [where, { hash: { equals: hash } }, { sessionsVersion: { equals: sessionsVersion } }],
      },
      data: {
        sessions: mergeSessions(person.sessions ?? [], data.sessions ?? [], added),
        sessionsVersion: createUuidV4(),
      },
      ...(req && { req }),
    })
    if (written) return asked.returning === false ? null : written
  }
  throw new AppError('DATABASE_BUSY', 'Too many sign-ins of one person at once. Try again.')
}

/** One that ended meanwhile stays ended; one that was opened meanwhile stays open beside a new one. */
function mergeSessions(kept: Session[], asked: Session[], added: Session[]): Session[] {
  if (added.length > 0) return [...kept.filter(isUnexpired), ...added]
  const askedById = new Map(asked.map((session) => [session.id, session]))
  return kept.flatMap(({ id }) => askedById.get(id) ?? [])
}

/** What was read has its times as text. */
const isNew = ({ createdAt }: Session) => createdAt instanceof Date
const isUnexpired = ({ expiresAt }: Session) => new Date(expiresAt).getTime() > Date.now()

interface Session {
  id: string
  createdAt: string | Date
  expiresAt: string | Date
}
type Person = Record<string, unknown> & {
  id?: string
  hash?: string | null
  sessions?: Session[] | null
  sessionsVersion?: string | null
}
interface UpdateArgs {
  collection: string
  id?: string
  where?: Where
  data: Person
  req?: Partial<PayloadRequest>
  returning?: boolean
}
type Write = (asked: UpdateArgs) => Promise<unknown>
interface Database {
  name: string
  beginTransaction(): Promise<string>
  commitTransaction(id: string): Promise<void>
  rollbackTransaction(id: string): Promise<void>
  updateOne(args: UpdateArgs): Promise<unknown>
  findOne(args: Pick<UpdateArgs, 'collection' | 'where' | 'req'>): Promise<Person | null>
}
