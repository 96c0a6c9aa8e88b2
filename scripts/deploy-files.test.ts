import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { settingNames } from '../src/env.js'

const root = join(import.meta.dirname, '..')
const read = (name: string) => readFile(join(root, name), 'utf8')

/** Set by the process: nothing that an operator fills in. */
const notForOperators = ['NODE_ENV']

describe('.env.example', () => {
  it('explains every setting, and none that does not exist', async () => {
    const text = await read('.env.example')
    const explained = [...text.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
    const settings = settingNames.filter((name) => !notForOperators.includes(name))
    expect(explained.sort()).toEqual(settings.sort())
  })
})

describe('docker-compose.yml', () => {
  it('passes on settings that exist, and holds no secret', async () => {
    const text = await read('docker-compose.yml')
    const [, environment = ''] = /environment:\n((?: {6}.+\n)+)/.exec(text) ?? []
    const rows = [...environment.matchAll(/^ {6}([A-Z][A-Z0-9_]+): (.*)$/gm)]
    expect(rows.length).toBeGreaterThan(5)
    for (const [, name = '', value = ''] of rows) {
      expect(settingNames).toContain(name)
      expect(value).toMatch(
        name === 'PORT' || name === 'DATA_DIR' ? /./ : /^\$\{[A-Z][A-Z0-9_]+:-\}$/,
      )
    }
  })

  it('keeps the data in a volume that the image writes to', async () => {
    expect(await read('docker-compose.yml')).toMatch(/laurel-data:\/data/)
    expect(await read('Dockerfile')).toMatch(/DATA_DIR=\/data/)
  })
})

describe('Dockerfile', () => {
  it('runs what npm start runs, without npm in between, and not as root', async () => {
    const text = await read('Dockerfile')
    const { scripts, engines } = JSON.parse(await read('package.json')) as {
      scripts: Record<string, string>
      engines: { node: string }
    }
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(text) ?? []
    const words = (JSON.parse(command) as string[]).join(' ')
    expect(scripts.start).toBe(`NODE_ENV=production ${words}`)
    expect(text).toMatch(/ENV NODE_ENV=production/)
    expect(text.lastIndexOf('\nUSER node')).toBeGreaterThan(text.lastIndexOf('\nFROM'))
    expect(engines.node).toBe('>=20.19')
  })

  it('builds the admin into the image, with scripts that exist', async () => {
    const text = await read('Dockerfile')
    const { scripts } = JSON.parse(await read('package.json')) as {
      scripts: Record<string, string>
    }
    const used = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name)
    expect(used).toContain('build')
    for (const name of used) expect(Object.keys(scripts)).toContain(name)
  })

  it('copies nothing into the image that is made or kept on this machine', async () => {
    const ignored = (await read('.dockerignore')).split('\n')
    for (const name of ['.data', '.env', '.next', '.git', 'node_modules']) {
      expect(ignored).toContain(name)
    }
  })
})
