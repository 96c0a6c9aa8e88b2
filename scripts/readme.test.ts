import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { drawJpeg } from '../src/testing/builders.js'
import { createTestApp, type TestApp } from '../src/testing/create-test-app.js'
import { waitFor } from '../src/testing/wait-for.js'
import { enterSampleFilm } from './sample-film/enter-sample-film.js'

/** What the README shows under “Reading a press kit” is run as it stands, against a server here. */

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

let app: TestApp
let folder: string
let snippets: { language: string; code: string }[]

beforeAll(async () => {
  app = await createTestApp()
  const { payload, services } = app
  const draw = () => drawJpeg({ hue: 210, widthPx: 600, heightPx: 400 })
  await enterSampleFilm({ payload, services, draw, onProgress: () => undefined })
  await waitFor('the sample film', async () => {
    const { status, body } = await app.request('/v1/films/we-will-not-fade-away')
    await body?.cancel()
    return status === 200
  })
  folder = await mkdtemp(join(tmpdir(), 'laurel-readme-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  snippets = await readSnippets()
})
afterAll(async () => {
  await app.remove()
  await rm(folder, { recursive: true, force: true })
})

async function readSnippets() {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const section = readme.split(/^## /m).find((part) => part.startsWith('Reading a press kit')) ?? ''
  return [...section.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', code = '']) => ({
    language,
    code: code.replaceAll('http://localhost:3000', app.url),
  }))
}

const nth = (language: string, index: number) =>
  snippets.filter((snippet) => snippet.language === language)[index]?.code ?? ''

/** Runs a program of `node_modules` in the folder. */
const runNode = (args: string[]) => run(process.execPath, args, { cwd: folder })

async function checkAndRun(name: string, code: string): Promise<string> {
  await writeFile(join(folder, name), code)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const options = '--noEmit --strict --module nodenext --target es2023 --lib es2023,dom'
  await runNode([tsc, ...options.split(' '), '--typeRoots', folder, name])
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  return (await runNode([tsx, name])).stdout
}

it('is short: ten lines a way', () => {
  expect(snippets.map(({ language }) => language)).toEqual(['sh', 'sh', 'ts', 'ts'])
  for (const { code } of snippets) expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
})

it('reads a film and takes its kit with curl', async () => {
  const { stdout } = await run('sh', ['-ec', nth('sh', 0)], { cwd: folder })
  expect(stdout).toContain('"slug":"we-will-not-fade-away"')
  expect(stdout).toContain('"title":"Nie znikniemy"')
  expect(await readdir(folder)).toContainEqual(expect.stringMatching(/\.zip$/))
})

it('makes types of the description, and a website with them', async () => {
  const openapiTypescript = join(root, 'node_modules/openapi-typescript/bin/cli.js')
  const [, , ...args] = nth('sh', 1).trim().split(' ')
  await runNode([openapiTypescript, ...args])
  const said = await checkAndRun('website.ts', nth('ts', 0))
  expect(said).toContain('Nie znikniemy (2023), edition ')
  expect(said).toContain('director: Alisa Kovalenko')
  expect(said).toMatch(/^\[pl\] \S/m)
  expect(said.match(/\/v1\/stills\/\S+\/web\?locale=pl .+/g)).toHaveLength(12)
})

it('reads the same by GraphQL', async () => {
  const said = JSON.parse(await checkAndRun('graphql.ts', nth('ts', 1))) as unknown
  expect(said).toMatchObject({
    data: { pressKit: { title: 'Nie znikniemy', texts: { synopsisLong: { locale: 'pl' } } } },
  })
})
