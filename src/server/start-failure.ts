import { EnvError } from '../env.js'
import { KeepingProblem } from '../keeping/problem.js'

/** Laurel cannot start; the message says why and what to do, in a sentence. */
class StartError extends Error {
  override name = 'StartError'
}

/** Errors whose message is a sentence for whoever runs Laurel. */
const sentenceErrors = [EnvError, StartError, KeepingProblem]

/** What went wrong, for whoever started it: a sentence where we have one, else the whole error. */
export function describeFailure(error: unknown): string {
  if (sentenceErrors.some((known) => error instanceof known)) return (error as Error).message
  const { code, port } = (error ?? {}) as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set PORT to another one.`
  if (code === 'EACCES' && port) return `Port ${port} is not ours to take. Set PORT above 1023.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export const directoryUnusable = (directory: string, cause: NodeJS.ErrnoException) =>
  new StartError(
    `The data directory ${directory} cannot be written (${cause.code}). Make it writable for this user, or set DATA_DIR to another one.`,
    { cause },
  )

export const siteMissing = (directory: string, cause: Error) =>
  new StartError(`There is no site in ${directory}. Set DATA_DIR to the folder of one.`, { cause })

export const databaseUnusable = (file: string, cause: Error) =>
  new StartError(
    `The database ${file} cannot be opened: ${reasonOf(cause)}. Nothing in it was changed. If another process has it open, stop that one first; if the file is damaged, put a backup in its place.`,
    { cause },
  )

export const serverUnreachable = (url: string, cause: Error) =>
  new StartError(
    `The database server ${hostsOf(url)} does not answer, or refuses us: ${reasonOf(cause)}. Start it, or correct DATABASE_URL.`,
    { cause },
  )

/** The address without the name and password in it. */
const hostsOf = (url: string) => new URL(url).host

/** The database's own words, without those that were put before them on the way. */
const reasonOf = ({ message }: Error) =>
  message
    .replace(/^(Error: )?cannot connect to (SQLite|MongoDB): /, '')
    .replace(/^Error: cannot connect to MongoDB\. Details: /, '')
    .replace(/\.$/, '')
