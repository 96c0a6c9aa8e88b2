import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** The process that a work folder belongs to, as it stands in the name of the folder. */
interface Owner {
  /** Where its id means something: a machine, and on Linux a namespace of processes; hashed. */
  place: string
  processId: number
  /** Tells it from a later process with the same id; empty where the system does not say. */
  startedAt: string
}

const folderName =
  /^\.laurel-work\.(?<place>[0-9a-f]{16})\.(?<processId>\d+)\.(?<startedAt>\d*)\.\w{6}$/

/** How the name of a folder of this process begins; it goes on with six characters of chance. */
export async function describeOwner(): Promise<string> {
  const startedAt = await readStart(process.pid)
  return `.laurel-work.${await describePlace()}.${process.pid}.${startedAt}.`
}

/** Removes the work folders in here whose process ran at this place, as this user, and is gone. */
export async function removeDeadFolders(parent: string): Promise<void> {
  for (const name of (await orNull(readdir(parent))) ?? []) {
    const owner = folderName.exec(name)?.groups
    if (!owner) continue
    const { place = '', processId, startedAt = '' } = owner
    const isGone = await isDead({ place, processId: Number(processId), startedAt })
    const folder = join(parent, name)
    if (isGone && (await isOurs(folder))) await rm(folder, { recursive: true, force: true })
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const stats = await orNull(lstat(folder))
  return stats?.isDirectory() === true && stats.uid === process.getuid?.()
}

async function isDead({ place, processId, startedAt }: Owner): Promise<boolean> {
  if (place !== (await describePlace())) return false
  return !isRunning(processId) || startedAt !== (await readStart(processId))
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

async function describePlace(): Promise<string> {
  const namespace = await orNull(readlink('/proc/self/ns/pid'))
  const place = `${hostname()} ${namespace ?? process.platform}`
  return createHash('sha256').update(place).digest('hex').slice(0, 16)
}

/** The moment of its start in the kernel's own count: the 22nd field, after a name in brackets. */
async function readStart(processId: number): Promise<string> {
  const text = await orNull(readFile(`/proc/${processId}/stat`, 'utf8'))
  const afterName = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return afterName?.[19] ?? ''
}

/** `null` for what is not there, or not for us to read. */
const orNull = <Value>(reading: Promise<Value>): Promise<Value | null> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ESRCH'].includes(error.code ?? '')) return null
    throw error
  })
