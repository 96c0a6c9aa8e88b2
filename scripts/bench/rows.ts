import { sayCount } from '../../src/keeping/say-counts.js'
import { measure, type Load, type Measured } from './load.js'
import { locales, slugOf, type MadeSite } from './make-site.js'
import { copyAnswer, startFloor, type Server } from './servers.js'

export interface Row {
  name: string
  measured: Measured
  ratios: Partial<Record<Rival, number>>
  /** What each ratio must be at least, where that is said. */
  targets: Partial<Record<Rival, number>>
  /** Whether it is there to be compared with: what it fails at is not our failure. */
  isRival: boolean
}

/** Whom we are compared with, by the requests per second. */
export const rivals = ['node:http', 'Express', 'Payload'] as const
export type Rival = (typeof rivals)[number]

interface Options {
  films: number
  rounds: number
  seconds: number
  connections: number
  onProgress: (line: string) => void
}

/** What is loaded; `of` names another one that it is compared with. */
interface Plan {
  name: string
  server: Server
  load: Pick<Load, 'paths' | 'headers' | 'json'>
  /** Requests that make one whole answer. */
  requestsEach?: number
  /** The names of what its rivals do. */
  beside?: Partial<Record<Rival, string>>
  targets?: Row['targets']
  isRival?: true
}

export async function measureRows(
  server: Server,
  site: MadeSite,
  options: Options,
): Promise<Row[]> {
  const floors: Server[] = []
  try {
    const plans = [
      ...(await planFilm(server, { slug: site.sampleSlug, label: 'sample film', floors })),
      ...(await planFilm(server, { slug: site.largest.slug, label: 'largest film', floors })),
      ...planCatalogue(server, options.films),
      ...planForms(server, site),
      ...planOthers(server, site),
    ]
    await warmUp(plans)
    return await measurePlans(plans, options)
  } finally {
    for (const floor of floors) await floor.stop()
  }
}

/** A film warm, plain and packed and known already, and the floors sending the same. */
async function planFilm(
  server: Server,
  { slug, label, floors }: { slug: string; label: string; floors: Server[] },
): Promise<Plan[]> {
  const path = `/v1/films/${slug}?locale=en`
  const packed = { 'Accept-Encoding': 'br' }
  const url = `${server.url}${path}`
  const plain = await copyAnswer(url)
  const small = await waitForPacked(url, packed)
  const known = { 'If-None-Match': plain.etag }
  const same = await copyAnswer(url, known)
  const start = async (kind: 'bare node:http' | 'Express', answer: typeof plain) => {
    const floor = await startFloor({ kind, ...answer })
    floors.push(floor)
    return floor
  }
  const kib = (answer: typeof plain) =>
    `${(Buffer.byteLength(answer.body, 'base64') / 1024).toFixed(1)} KiB`
  const ways = [
    { name: `${label}, ${kib(plain)}`, answer: plain, headers: {} },
    { name: `${label}, Brotli, ${kib(small)}`, answer: small, headers: packed },
    { name: `${label}, If-None-Match: 304`, answer: same, headers: known },
  ]
  const plans: Plan[] = []
  const isRival = true
  for (const { name, answer, headers } of ways) {
    const load = { paths: [path], headers }
    const beside = { 'node:http': `bare node:http: ${name}`, Express: `Express: ${name}` }
    plans.push(
      { name: beside['node:http'], server: await start('bare node:http', answer), load, isRival },
      { name: beside.Express, server: await start('Express', answer), load, isRival },
      { name, server, load, beside, targets: { 'node:http': 0.6, Express: 3 } },
    )
  }
  return plans
}

/** Whoever asks first is given the plain bytes. */
async function waitForPacked(url: string, headers: Record<string, string>) {
  for (let turn = 0; turn < 500; turn += 1) {
    const answer = await copyAnswer(url, headers)
    if (answer.headers.some(([name]) => name === 'Content-Encoding')) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${url} was not packed within ten seconds.`)
}

/** All films in all languages in turns, so that none is what was asked for last; and lists. */
function planCatalogue(server: Server, films: number): Plan[] {
  const all = Array.from({ length: films }, (_, at) =>
    locales.map((locale) => `/v1/films/${slugOf(at + 1)}?locale=${locale}`),
  ).flat()
  return [
    { name: `${sayCount(films, 'film')} in 6 languages, in turns`, server, load: { paths: all } },
    { name: '/v1/films', server, load: { paths: ['/v1/films?locale=en'] } },
    { name: '/v1/films?limit=100', server, load: { paths: ['/v1/films?locale=pl&limit=100'] } },
  ]
}

/** What else is made of an edition: its own address, and the page that people read. */
const planForms = (server: Server, { largest }: MadeSite): Plan[] => [
  {
    name: 'one edition of the largest film',
    server,
    load: { paths: [`/v1/films/${largest.slug}/editions/1?locale=en`] },
  },
  { name: 'its page in the press room', server, load: { paths: [`/en/films/${largest.slug}`] } },
]

/** The same content by Payload's own REST takes a request for each collection. */
function planOthers(server: Server, { largest }: MadeSite): Plan[] {
  const of = (query: string) => `where[film][equals]=${largest.id}&${query}`
  const paths = [
    `/api/films/${largest.id}?depth=2`,
    `/api/translations?${of('limit=50&depth=0')}`,
    `/api/stills?${of('limit=100&depth=1')}`,
    `/api/laurels?${of('limit=100&depth=1')}`,
  ]
  const query = `{ pressKit(film: "${largest.slug}", locale: "en") { title edition texts { logline { text } synopsisLong { text locale } } credits { job name } laurels { festival award year } stills { id caption credit usageTerms renditions { web { url width height } } } } }`
  const rest = 'Payload’s REST: the largest film, whole'
  return [
    {
      name: 'GraphQL `pressKit`, largest film',
      server,
      load: { paths: ['/api/graphql'], json: JSON.stringify({ query }) },
    },
    {
      name: 'largest film, beside Payload’s REST',
      server,
      load: { paths: [`/v1/films/${largest.slug}?locale=en`] },
      beside: { Payload: rest },
      targets: { Payload: 100 },
    },
    { name: rest, server, load: { paths }, requestsEach: paths.length, isRival: true },
  ]
}

/** Everything that is to be warm has been asked for once. */
async function warmUp(plans: Plan[]): Promise<void> {
  for (const { server, load } of plans) {
    if (load.json !== undefined) continue
    for (const path of load.paths) await copyAnswer(`${server.url}${path}`, load.headers)
  }
}

async function measurePlans(plans: Plan[], options: Options): Promise<Row[]> {
  const rounds = new Map<string, Measured[]>(plans.map(({ name }, at) => [keyOf(name, at), []]))
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const [at, plan] of plans.entries()) {
      options.onProgress(`${round}/${options.rounds} ${plan.name}`)
      const { seconds, connections } = options
      const load = { ...plan.load, url: plan.server.url, seconds, connections }
      const measured = await measure(load)
      await waitUntilIdle(plan.server)
      const perSecond = measured.perSecond / (plan.requestsEach ?? 1)
      rounds.get(keyOf(plan.name, at))!.push({ ...measured, perSecond })
    }
  }
  const summaries = plans.map(({ name }, at) => summarize(rounds.get(keyOf(name, at))!))
  const byName = new Map(plans.map(({ name }, at) => [name, summaries[at]!]))
  return plans.map(({ name, beside = {}, targets = {}, isRival = false }, at) => {
    const measured = summaries[at]!
    const ratios = Object.entries(beside).map(([rival, theirs]) => [
      rival,
      measured.perSecond / byName.get(theirs)!.perSecond,
    ])
    return { name, measured, targets, isRival, ratios: Object.fromEntries(ratios) as Row['ratios'] }
  })
}

/** What a slow one was asked by the load before is no burden of the next. */
async function waitUntilIdle({ url }: Server): Promise<void> {
  for (;;) {
    const began = performance.now()
    await fetch(`${url}/v1/films/idle`).then((response) => response.arrayBuffer())
    if (performance.now() - began < 20) return
  }
}

const keyOf = (name: string, at: number) => `${at} ${name}`

/** The best round of each: what else the machine does can only take from it. */
const summarize = (rounds: Measured[]): Measured => ({
  perSecond: Math.max(...rounds.map(({ perSecond }) => perSecond)),
  p50Ms: Math.min(...rounds.map(({ p50Ms }) => p50Ms)),
  p99Ms: Math.min(...rounds.map(({ p99Ms }) => p99Ms)),
  errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
})
