import { agree, sayCount } from '../../src/keeping/say-counts.js'
import type { Asker } from './asking.js'
import { pause, type Herd } from './herd.js'
import type { Site } from './site.js'
import { hashOf, type Promises } from './traffic.js'

/** How long everything may take to come to rest once nobody is killed any more. */
const settlingMs = 120_000

/** Holds what is there against what was promised, and gives what is wrong, a sentence each. */
export async function judge(args: {
  asker: Asker
  herd: Herd
  site: Site
  promises: Promises
  token: string
}): Promise<string[]> {
  const { asker, herd, site, promises } = args
  const addresses = await herd.listAll()
  const waited = await waitUntilKept({ addresses, site, promises })
  return [
    ...promises.problems,
    ...waited,
    ...(await judgeStills(args)),
    ...(await judgeDoubles(asker, promises)),
    ...(await judgeEditions(asker)),
  ]
}

/** What every server must say at `/v1` in the end. */
async function waitUntilKept(args: {
  addresses: string[]
  site: Site
  promises: Promises
}): Promise<string[]> {
  const deadline = performance.now() + settlingMs
  for (;;) {
    const problems = await listUnkept(args)
    if (problems.length === 0 || performance.now() > deadline) return problems
    await pause(500)
  }
}

async function listUnkept(args: {
  addresses: string[]
  site: Site
  promises: Promises
}): Promise<string[]> {
  const { addresses, site, promises } = args
  const problems: string[] = []
  const read = async (slug: string) => {
    const answers = await Promise.all(addresses.map((url) => readFilm(url, slug)))
    const [first] = answers
    if (answers.some(({ etag, status }) => etag !== first!.etag || status !== first!.status)) {
      problems.push(`the servers answer differently for ${slug}`)
    }
    return first!
  }
  const stills = await read(site.stillsFilm.slug)
  const shown = new Set((stills.body.stills as { id: string }[] | undefined)?.map(({ id }) => id))
  const missing = promises.stills.filter(({ id }) => !shown.has(id))
  if (missing.length > 0) {
    const many = sayCount(missing.length, 'promised still')
    problems.push(`${many} ${agree(missing.length, 'are')} not public`)
  }
  const texts = [
    [site.publishedText.slug, promises.tagline],
    [site.plannedText.slug, promises.planned],
  ] as const
  for (const [slug, pledge] of texts) {
    const { body } = await read(slug)
    const { tagline } = (body.texts ?? {}) as { tagline?: { text: string } | null }
    if (!pledge.allows(String(tagline?.text))) {
      problems.push(`${slug} says “${tagline?.text}”; promised was ${pledge.list().join(' or ')}`)
    }
  }
  const { status } = await read(site.toggledFilm.slug)
  if (!promises.isPublic.allows(status === 200)) problems.push(`the toggled film is ${status}`)
  return problems
}

async function readFilm(url: string, slug: string) {
  const response = await fetch(`${url}/v1/films/${slug}?locale=en`)
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, etag: response.headers.get('etag'), body }
}

/** Every promised still has its record, and its file is what was sent. */
async function judgeStills(args: {
  herd: Herd
  asker: Asker
  promises: Promises
  token: string
}): Promise<string[]> {
  const { herd, asker, promises, token } = args
  const problems: string[] = []
  const url = await herd.pick()
  for (const { id, sha256 } of promises.stills) {
    const { body } = await asker.insist('GET', `/api/stills/${id}?depth=0`)
    if (body.sha256 !== sha256) problems.push(`the still ${id} has lost its record`)
    const headers = { authorization: `JWT ${token}` }
    const file = await fetch(new URL(String(body.url), url), { headers })
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (hashOf(bytes) !== sha256) problems.push(`the file of the still ${id} is not what was sent`)
  }
  return problems
}

async function judgeDoubles(asker: Asker, { sent }: Promises): Promise<string[]> {
  const stills = await readAll(asker, '/api/stills?draft=true')
  const count = (sha256: string) => stills.filter((still) => still.sha256 === sha256).length
  const doubled = sent.filter((sha256) => count(sha256) > 1)
  return doubled.map((sha256) => `the picture ${sha256} was kept twice`)
}

/** Numbers without a gap, and never the same content twice in a row. */
async function judgeEditions(asker: Asker): Promise<string[]> {
  const editions = await readAll(asker, '/api/editions')
  const bySequence = editions.sort((a, b) => Number(a.sequence) - Number(b.sequence))
  const problems = bySequence
    .filter(({ sequence }, index) => sequence !== index + 1)
    .slice(0, 1)
    .map(({ sequence }) => `the series of editions has a gap before ${String(sequence)}`)
  for (const film of new Set(bySequence.map((edition) => edition.film))) {
    const own = bySequence.filter((edition) => edition.film === film)
    for (const [index, { number, contentHash }] of own.entries()) {
      if (number !== index + 1) problems.push(`${String(film)} has no edition ${index + 1}`)
      if (contentHash === own[index - 1]?.contentHash) {
        problems.push(`edition ${String(number)} of ${String(film)} is the one before it again`)
      }
    }
  }
  return problems
}

async function readAll(asker: Asker, path: string): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  const joint = path.includes('?') ? '&' : '?'
  for (let page = 1; ; page++) {
    const query = `${joint}depth=0&limit=100&sort=id&page=${page}`
    const { body } = await asker.insist('GET', `${path}${query}`)
    all.push(...(body.docs ?? []))
    if (!body.hasNextPage) return all
  }
}
