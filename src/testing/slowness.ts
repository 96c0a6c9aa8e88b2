import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What the chore takes on the two cores that our targets are meant for, when nothing else runs. */
const quietMs = 250

/**
 * How many times slower this machine is now than the one that our targets are meant for, at least 1:
 * by how long a process takes to load a program of ten megabytes, which is of the same kind as what a
 * start of Laurel does. Where other tests run beside, a target is compared in the same measure.
 */
export async function measureSlowness(): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--eval', 'require("typescript")'], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The chore ended with ${code}.`)
  return Math.max(1, (performance.now() - began) / quietMs)
}
