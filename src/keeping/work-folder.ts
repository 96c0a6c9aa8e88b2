import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { describeOwner, removeDeadFolders } from './folder-owners.js'
import { KeepingProblem } from './problem.js'

/**
 * Gives `use` a folder beside a file, on the same volume and readable by its owner only, and
 * removes it afterwards, also where a signal ends the process. What one that died left is removed
 * by the next.
 *
 * @throws KeepingProblem where nothing can be written there
 */
export async function useWorkFolder<Result>(
  beside: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = dirname(beside)
  await removeDeadFolders(parent)
  const owner = await describeOwner()
  const made: { folder: string | null } = { folder: null }
  const forget = removeOnSignals(made)
  try {
    // In one step: a signal comes before it or after it, and finds nothing or the folder.
    made.folder = makeWorkFolder(parent, owner)
    return await use(made.folder)
  } finally {
    forget()
    if (made.folder) await rm(made.folder, { recursive: true, force: true })
  }
}

function makeWorkFolder(parent: string, owner: string): string {
  try {
    return mkdtempSync(join(parent, owner))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new KeepingProblem(
      `Nothing can be written into ${parent} (${code}). Name a file in another folder with --to.`,
      { cause },
    )
  }
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Gives what ends the watch. Whoever started the process learns that the signal ended it. */
function removeOnSignals(made: { folder: string | null }): () => void {
  const leave = (signal: NodeJS.Signals) => {
    forget()
    if (made.folder) removeAtOnce(made.folder)
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of endingSignals) process.removeListener(signal, leave)
  }
  for (const signal of endingSignals) process.on(signal, leave)
  return forget
}

/** What is under way in other threads may still make a file in it. */
function removeAtOnce(folder: string): void {
  for (let tries = 1; ; tries++) {
    try {
      return rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      const isTakenUp = (error as NodeJS.ErrnoException).code === 'ENOTEMPTY'
      if (!isTakenUp || tries === mostTries) throw error
    }
  }
}

const mostTries = 100
