import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateImportMap, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'

import { parseEnv } from '../env.js'
import { createConfig } from './create-config.js'

const root = join(import.meta.dirname, '../..')
let directory: string
let config: SanitizedConfig
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-generated-'))
  config = await createConfig(parseEnv({ DATA_DIR: directory, SEED: 'none' }))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

describe('the generated files', () => {
  it('hold the types of the collections as they are; else run npm run generate', async () => {
    const outputFile = join(directory, 'payload-types.ts')
    await generateTypes(
      { ...config, typescript: { ...config.typescript, outputFile } },
      { log: false },
    )
    const kept = await readFile(join(root, 'src/payload-types.ts'), 'utf8')
    expect(await readFile(outputFile, 'utf8')).toBe(kept)
  })

  it('name every component of the admin; else run npm run generate', async () => {
    const file = 'src/app/(payload)/admin/importMap.js'
    const importMapFile = join(directory, file)
    await mkdir(dirname(importMapFile), { recursive: true })
    const importMap = { ...config.admin.importMap, baseDir: directory, importMapFile }
    await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false })
    const kept = await readFile(join(root, file), 'utf8')
    expect(await readFile(importMapFile, 'utf8')).toBe(kept)
  })
})
