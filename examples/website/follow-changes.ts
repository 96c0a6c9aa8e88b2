import type { components } from './openapi.js'

type Changes = components['schemas']['ChangeFeed']

interface Followed {
  laurel: string
  slug: string
  /** Called once for all that has happened to the film since it was called last. */
  onChange: () => Promise<void>
  onFailure: (error: unknown) => void
  signal: AbortSignal
}

const longestPauseMs = 60_000

/**
 * Follows the film until the signal: Laurel holds each question until something happens, at most
 * for 25 seconds. After a failure it asks again from the same place, so nothing is missed.
 */
export async function followChanges({ onFailure, signal, ...asked }: Followed): Promise<void> {
  let since: string | null = null
  let pauseMs = 1000
  while (!signal.aborted) {
    try {
      since = await readChanges({ ...asked, signal, since })
      pauseMs = 1000
    } catch (error) {
      if (signal.aborted) return
      onFailure(error)
      await pause(pauseMs, signal)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
}

/** Reads one answer, sees to what it tells, and gives where to read on. */
async function readChanges(
  args: Omit<Followed, 'onFailure'> & { since: string | null },
): Promise<string> {
  const { laurel, slug, since, onChange, signal } = args
  const place = since === null ? '' : `&since=${encodeURIComponent(since)}`
  const response = await fetch(`${laurel}/v1/changes?wait=25${place}`, { signal })
  if (!response.ok) throw new Error(`Laurel answers ${response.status}`)
  const { events, next } = (await response.json()) as Changes
  if (events.some((event) => event.slug === slug)) await onChange()
  return next
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
