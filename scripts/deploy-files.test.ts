import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

import { parseEnv, settingNames } from '../src/env.js'

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

interface Service {
  image?: string
  build?: string
  ports?: string[]
  environment?: Record<string, string>
  volumes?: string[]
  networks?: string[]
  read_only?: boolean
  cap_drop?: string[]
  healthcheck?: { test?: string[]; disable?: boolean }
  depends_on?: Record<string, { condition: string }>
}
interface Compose {
  services: Record<string, Service>
  networks?: Record<string, { internal?: boolean } | null>
  volumes: Record<string, null>
}

const composeFiles = ['docker-compose.yml', 'docker-compose.sqlite.yml']
const readCompose = async (name: string) => parse(await read(name), { merge: true }) as Compose

/** What may stand in a file: nothing secret, and values that are the same for everybody. */
const plainValues =
  /^(\/data|3000|true|laurel-media|http:\/\/store:8333|mongodb:\/\/mongo:27017\/\S+)$/
const fromOutside = /^\$\{[A-Z][A-Z0-9_]+:[-?].*\}$/

describe.each(composeFiles)('%s', (name) => {
  it('passes on settings that exist, and holds no secret', async () => {
    const { services } = await readCompose(name)
    const environment = services.laurel?.environment ?? {}
    expect(Object.keys(environment).length).toBeGreaterThan(5)
    for (const setting of Object.keys(environment)) expect(settingNames).toContain(setting)
    for (const { environment: given = {} } of Object.values(services)) {
      for (const [setting, value] of Object.entries(given)) {
        const isOk = fromOutside.test(value) || plainValues.test(value)
        expect({ setting, isOk }).toEqual({ setting, isOk: true })
        if (/SECRET|PASSWORD|KEY/.test(setting)) expect(value).toMatch(/:\?.+\}$|:-\}$/)
      }
    }
  })

  it('keeps the data in a volume that the image writes to, and lets it write nowhere else', async () => {
    const { services, volumes } = await readCompose(name)
    expect(services.laurel).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
    expect(services.laurel?.volumes).toEqual(['laurel-data:/data'])
    expect(await read('Dockerfile')).toMatch(/DATA_DIR=\/data/)
    const used = Object.values(services).flatMap((service) => service.volumes ?? [])
    expect(used.map((volume) => volume.split(':')[0]).sort()).toEqual(Object.keys(volumes).sort())
  })

  it('starts with settings that Laurel takes', async () => {
    const { services } = await readCompose(name)
    const given = Object.entries(services.laurel?.environment ?? {}).map(([setting, value]) => {
      const [, written] = /:-(.*)\}$/.exec(value) ?? []
      const asked = /:\?/.test(value) ? 'x'.repeat(32) : value
      return [setting, written ?? asked] as const
    })
    expect(parseEnv(Object.fromEntries(given)).port).toBe(3000)
  })
})

describe('docker-compose.yml', () => {
  it('shows the world the app, this machine the mails, and nobody the rest', async () => {
    const { services, networks } = await readCompose('docker-compose.yml')
    const shown = Object.entries(services).filter(([, { ports }]) => ports)
    expect(Object.fromEntries(shown.map(([service, { ports }]) => [service, ports]))).toEqual({
      laurel: ['${PORT:-3000}:3000'],
      mail: ['127.0.0.1:8025:8025'],
    })
    expect(networks?.inside).toEqual({ internal: true })
    for (const service of ['mongo', 'store', 'bucket']) {
      expect(services[service]?.networks).toEqual(['inside'])
    }
  })

  it('waits for what each service needs, and every service waited for says how it is', async () => {
    const { services } = await readCompose('docker-compose.yml')
    expect(Object.keys(services.laurel?.depends_on ?? {}).sort()).toEqual([
      'bucket',
      'mail',
      'mongo',
    ])
    for (const { depends_on: needs = {} } of Object.values(services)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        if (condition !== 'service_healthy') continue
        expect(services[needed]?.healthcheck?.test?.[0]).toBe('CMD')
      }
    }
  })

  it('names every image that others publish by its version', async () => {
    const { services } = await readCompose('docker-compose.yml')
    const theirs = Object.values(services).filter(({ build }) => build === undefined)
    expect(theirs).toHaveLength(3)
    for (const { image } of theirs) expect(image).toMatch(/^[a-z/]+:v?\d+\.\d+(\.\d+)?$/)
  })

  it('runs only scripts that exist', async () => {
    const text = await read('docker-compose.yml')
    for (const [script] of text.matchAll(/scripts\/[a-z-]+\.ts/g)) await read(script)
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
