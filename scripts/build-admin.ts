import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stampFile = join(root, '.next/laurel-stamp')

/** What the admin is made of: a change in any of it makes the build out of date. */
const ingredients = [
  'src/app',
  'src/admin',
  'src/domain',
  'collections/fields',
  'collections/webhooks/send-problems.ts',
  'next.config.mjs',
  'package-lock.json',
]

/** Whether the admin was built from what is here now. */
export async function isAdminBuilt(): Promise<boolean> {
  const kept = await readFile(stampFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return kept !== null && kept === (await hashIngredients())
}

/** Runs `next build`. What it says is shown only where it fails. */
export async function buildAdmin(): Promise<void> {
  const next = join(root, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) {
    throw new Error(`The admin could not be built:\n${Buffer.concat(said).toString()}`)
  }
  await writeFile(stampFile, await hashIngredients())
}

async function hashIngredients(): Promise<string> {
  const hash = createHash('sha256')
  for (const ingredient of ingredients) {
    for (const file of await listFiles(join(root, ingredient))) {
      hash.update(file.slice(root.length)).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path]
    throw error
  }
}
