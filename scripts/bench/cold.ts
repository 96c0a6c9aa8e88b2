import type { Server } from './servers.js'

export interface Cold {
  /** From the answer to a publish until its edition is answered with. */
  standsAfterMs: number[]
  /** The first answer of a new edition in a language, whole. */
  firstAnswerMs: number[]
}

/** Publishes a film again and again, and asks for what nobody has asked for before. */
export async function measureCold(
  { url }: Server,
  film: { id: string; slug: string },
  { admin, times }: { admin: { email: string; password: string }; times: number },
): Promise<Cold> {
  const send = (method: string, path: string, json: unknown, token = '') =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
      body: JSON.stringify(json),
    })
  const login = await send('POST', '/api/users/login', admin)
  const { token } = (await login.json()) as { token: string }
  const tagOf = async () =>
    (await fetch(`${url}/v1/films/${film.slug}?locale=pl`, { method: 'HEAD' })).headers.get('etag')
  const cold: Cold = { standsAfterMs: [], firstAnswerMs: [] }
  for (let turn = 0; turn < times; turn += 1) {
    const before = await tagOf()
    const change = { runtimeMinutes: 200 + turn, _status: 'published' }
    const published = await send('PATCH', `/api/films/${film.id}`, change, token)
    if (!published.ok) throw new Error(`Not published: ${await published.text()}`)
    await published.arrayBuffer()
    const publishedAt = performance.now()
    while ((await tagOf()) === before) await new Promise((resolve) => setTimeout(resolve, 5))
    const askedAt = performance.now()
    cold.standsAfterMs.push(askedAt - publishedAt)
    await (await fetch(`${url}/v1/films/${film.slug}?locale=en`)).arrayBuffer()
    cold.firstAnswerMs.push(performance.now() - askedAt)
  }
  return cold
}
