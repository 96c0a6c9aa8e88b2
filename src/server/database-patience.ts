import type { RequestHandler } from 'express'

import { AppError } from '../errors.js'
import { createCarrier } from './carrier.js'
import { isUnanswered } from './conflicts.js'
import { recognizeDatabaseProblem, notAnswering } from './database-problems.js'
import type { FetchHandler } from './fetch-bridge.js'
import { within } from './within.js'

/**
 * How long a request waits for one answer of the database. What runs in the background waits as
 * long as the driver does: a backup, a composition and an index may take their time.
 */
const patienceMs = 8000

/** What a transaction is given to be undone in, where the database is away already. */
const undoingMs = 1000

/** One request, from its first question to the database until it is answered. */
interface Asker {
  failure: { problem: AppError; atMs: number } | null
}

const askers = createCarrier<Asker>()

/** From here on a request's questions to the database are bounded, and its failures remembered. */
export const boundPatience: RequestHandler = (_req, res, next) => {
  const asker: Asker = { failure: null }
  // Work that a request woke goes on in its name; it must not go on with its failures.
  askers.carryWhileOpen(res, asker, next)
}

/**
 * Answers for a request whose question to the database failed. Payload takes a person whom it
 * could not read for nobody, and would refuse them or show them less than is theirs.
 *
 * @throws DATABASE_UNAVAILABLE unless something of it was done
 */
export const tellOutage =
  (handle: FetchHandler): FetchHandler =>
  async (request) => {
    const response = await handle(request)
    const failure = askers.find()?.failure
    if (!failure || (await wasDone(request, response))) return response
    await response.body?.cancel()
    throw failure.problem
  }

/** For whoever asked Payload who somebody is. @throws DATABASE_UNAVAILABLE if it could not know */
export function refuseGuess(): void {
  const failure = askers.find()?.failure
  if (failure) throw failure.problem
}

async function wasDone({ method }: Request, response: Response): Promise<boolean> {
  if (['GET', 'HEAD'].includes(method)) return false
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return isJson ? !(await isUnanswered(response)) : response.ok
}

type Method = (...args: never[]) => Promise<unknown>

/** The adapter's methods that wait for the server. */
const asking = [
  ...['find', 'findOne', 'findDistinct', 'findVersions', 'queryDrafts', 'count', 'countVersions'],
  ...['create', 'createVersion', 'updateOne', 'updateMany', 'updateVersion', 'upsert'],
  ...['deleteOne', 'deleteMany', 'deleteVersions', 'commitTransaction'],
]

/**
 * Gives up on a server that does not answer a request in time, once: what the same request asks
 * next fails at once, so that it ends within one patience however much it would have asked.
 */
export function boundAnswers(database: object): void {
  const methods = database as Record<string, Method | undefined>
  for (const name of asking) {
    const method = methods[name]
    if (method) methods[name] = (...args) => askPatiently(() => method.apply(database, args))
  }
  const undo = methods.rollbackTransaction
  if (undo) methods.rollbackTransaction = (...args) => undoSoon(() => undo.apply(database, args))
}

async function askPatiently(ask: () => Promise<unknown>): Promise<unknown> {
  const asker = askers.find()
  if (!asker) return ask()
  if (hasJustFailed(asker)) throw asker.failure!.problem
  try {
    return await within(patienceMs, ask(), notAnswering)
  } catch (error) {
    const problem = error instanceof AppError ? error : recognizeDatabaseProblem(error)
    if (problem?.code === 'DATABASE_UNAVAILABLE') {
      asker.failure = { problem, atMs: performance.now() }
    }
    throw error
  }
}

function undoSoon(undo: () => Promise<unknown>): Promise<unknown> {
  const asker = askers.find()
  if (!asker) return undo()
  return within(hasJustFailed(asker) ? undoingMs : patienceMs, undo(), notAnswering)
}

/** An upload may last for an hour, and the database be back by then. */
const hasJustFailed = ({ failure }: Asker) =>
  failure !== null && performance.now() - failure.atMs < patienceMs
