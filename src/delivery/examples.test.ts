import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import openapiTS, { astToString } from 'openapi-typescript'

import { enterSampleFilm } from '../../scripts/sample-film/enter-sample-film.js'
import { drawJpeg } from '../testing/builders.js'
import { createTestApp, type TestApp } from '../testing/create-test-app.js'
import { waitFor } from '../testing/wait-for.js'
import { describeApi } from './openapi.js'
import { operations, type Operation } from './operations.js'

/**
 * The examples of the description are what Laurel answers about the sample film, shortened; the
 * types of the example website are made of it. After a change of an answer: `LAUREL_WRITE_EXAMPLES=1 npm test -- delivery/examples`.
 */
const site = 'https://press.example'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ variables: { PUBLIC_URL: site } })
  const { payload, services } = app
  const draw = () => drawJpeg({ hue: 210, widthPx: 600, heightPx: 400 })
  await enterSampleFilm({ payload, services, draw, onProgress: () => undefined })
  await waitFor('the sample film', async () => {
    const { status, body } = await app.request('/v1/films/we-will-not-fade-away')
    await body?.cancel()
    return status === 200
  })
})
afterAll(() => app.remove())

const examples = Object.values<Operation>(operations).flatMap(({ route, answer }) =>
  'schema' in answer && answer.example ? [[answer.example, route] as const] : [],
)

it.each(examples)(
  'the example `%s` is what %s answers about the sample film',
  async (name, route) => {
    const path = route.replace(':slug', 'we-will-not-fade-away')
    const response = await app.request(`/v1${path}?locale=pl`)
    const answer = steady(shorten(await response.json()))
    const file = join(import.meta.dirname, 'examples', `${name}.json`)
    if (process.env.LAUREL_WRITE_EXAMPLES) {
      await writeFile(file, `${JSON.stringify(answer, null, 2)}\n`)
    }
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(answer)
  },
)

it('the types of the example website are made of the description', async () => {
  const document = JSON.stringify(describeApi({ publicUrl: site }))
  const types = astToString(await openapiTS(document))
  if (process.env.LAUREL_WRITE_EXAMPLES) await writeFile(typesFile, types)
  expect(await readFile(typesFile, 'utf8')).toBe(types)
})

const typesFile = join(import.meta.dirname, '../../examples/website/openapi.d.ts')

/** The first two of every list, and the beginning of every text. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shorten)
  if (typeof value === 'string' && value.length > 240) return `${value.slice(0, 200).trimEnd()} …`
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]))
}

/** What differs each time the film is entered is replaced by one moment and one size. */
function steady(value: unknown): unknown {
  const text = JSON.stringify(value)
    .replace(/"(\d{4})-\d\d-\d\dT[\d:.]+Z"/g, '"2026-11-24T12:00:00.000Z"')
    .replace(/editions\/\d+/g, 'editions/1')
    .replace(/edition \d+, \d{4}-\d\d-\d\d/g, 'edition 1, 2026-11-24')
    .replace(/"edition":\d+/g, '"edition":1')
    .replace(/"bytes":\d+/g, '"bytes":312345')
  return JSON.parse(text)
}
