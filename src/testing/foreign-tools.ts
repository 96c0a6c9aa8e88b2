import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Programs that other people wrote and some tests judge our output with, and what they may need. */
const tools = {
  chromium: () => existsSync('/usr/bin/chromium'),
  exiftool: () => answers('exiftool', ['-ver']),
  unzip: () => answers('unzip', ['-v']),
  '7z': () => answers('7z', ['i']),
  python3: () => answers('python3', ['--version']),
  curl: () => answers('curl', ['--version']),
  openssl: () => answers('openssl', ['version']),
  'a mounted disk': () => process.getuid?.() === 0,
}

export type ForeignTool = keyof typeof tools

/**
 * `describe` for tests that need these tools. Where one is missing they are skipped and say so, so
 * that `npm test` passes with Node alone; with `LAUREL_FOREIGN_TOOLS=required`, as in CI, they
 * run and fail.
 */
export function describeWith(needed: ForeignTool[], name: string, tests: () => void): void {
  const missing = listMissing(needed)
  if (missing.length === 0) describe(name, tests)
  else describe.skip(`${name} (needs ${missing.join(', ')})`, tests)
}

/** `it` for a single test that needs these tools; see `describeWith`. */
export function itWith(needed: ForeignTool[], name: string, test: () => Promise<void>): void {
  const missing = listMissing(needed)
  if (missing.length === 0) it(name, test)
  else it.skip(`${name} (needs ${missing.join(', ')})`, test)
}

function listMissing(needed: ForeignTool[]): ForeignTool[] {
  if (process.env.LAUREL_FOREIGN_TOOLS === 'required') return []
  return needed.filter((tool) => !tools[tool]())
}

const answers = (command: string, args: string[]) => spawnSync(command, args).status === 0
