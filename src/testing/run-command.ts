import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import { laurelFlags } from './laurel-flags.js'

export interface Outcome {
  code: number | null
  /** What was said on standard output, and apart from it on standard error. */
  out: string
  err: string
}

/** Runs one of our commands in a process of its own, as whoever keeps a site does. */
export function runCommand(
  name: 'backup' | 'restore' | 'doctor',
  args: string[],
  variables: Record<string, string>,
): Promise<Outcome> {
  return spawnCommand(name, args, variables).outcome
}

/** Starts one and does not wait for it. */
export function spawnCommand(
  name: 'backup' | 'restore' | 'doctor',
  args: string[],
  variables: Record<string, string>,
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const script = join(import.meta.dirname, '../../scripts', `${name}.ts`)
  const child = spawn(process.execPath, [...laurelFlags, script, ...args], {
    env: {
      ...onlyOfTheMachine(process.env),
      // Warnings of Node and of what we build on are not ours to judge.
      NODE_NO_WARNINGS: '1',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.err += chunk))
  const outcome = new Promise<Outcome>((resolve) => {
    child.once('close', (code) => resolve({ code, ...said }))
  })
  return { child, outcome }
}

/** A command is told its database and its storage by the test alone. */
const onlyOfTheMachine = ({ PATH, HOME, TMPDIR, TZ }: NodeJS.ProcessEnv) => ({
  PATH,
  HOME,
  TMPDIR,
  TZ,
})
