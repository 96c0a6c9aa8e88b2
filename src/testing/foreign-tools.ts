import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Programs that other people wrote and some tests judge our output with. */
const tools = {
  chromium: () => existsSync('/usr/bin/chromium'),
  exiftool: () => answers('exiftool', ['-ver']),
  unzip: () => answers('unzip', ['-v']),
  '7z': () => answers('7z', ['i']),
  python3: () => answers('python3', ['--version']),
}

export type ForeignTool = keyof typeof tools

/**
 * `describe` for tests that need these tools. Where one is missing they are skipped and say so, so
 * that `npm test` passes with Node alone; with `LAUREL_FOREIGN_TOOLS=required`, as in CI, they
 * run and fail.
 */
export function describeWith(needed: ForeignTool[], name: string, tests: () => void): void {
  const missing = needed.filter((tool) => !tools[tool]())
  const isRequired = process.env.LAUREL_FOREIGN_TOOLS === 'required'
  if (missing.length === 0 || isRequired) describe(name, tests)
  else describe.skip(`${name} (needs ${missing.join(', ')})`, tests)
}

const answers = (command: string, args: string[]) => spawnSync(command, args).status === 0
