import { createAsker } from './asking.js'
import { createHerd, pause } from './herd.js'
import { judge } from './judge.js'
import { enterSite } from './site.js'
import { createPromises, keepBusy } from './traffic.js'

export interface KillLoopResult {
  kills: number
  tookMs: number
  /** How many requests were answered with which status, or not at all. */
  counts: Record<string, number>
  promisedStills: number
  problems: string[]
}

/**
 * Works on an empty site from several sides at once while one server after another is killed at a
 * random moment, then looks whether everything that was answered with success is there, once, and
 * whole. The site must be one that can be thrown away.
 */
export async function runKillLoop(args: {
  times: number
  /** No kill comes later than this, however many are left. */
  longestMs: number
  processes: number
  directory: string
  variables: Record<string, string>
  random?: () => number
  onProgress?: (kills: number) => void
}): Promise<KillLoopResult> {
  const { times, longestMs, random = Math.random } = args
  const began = performance.now()
  const herd = createHerd({ ...args, count: args.processes, random })
  let token = ''
  const asker = createAsker(herd, () => token)
  const promises = createPromises()
  let kills = 0
  try {
    const site = await enterSite(asker, (given) => (token = given))
    let isOver = false
    const working = keepBusy({ asker, site, promises }, () => isOver)
    // Whatever fails first ends it all.
    const killing = async () => {
      while (kills < times && performance.now() - began < longestMs) {
        // Mostly there is somebody to work with; now and then one dies while it starts.
        if (random() < 0.8) await herd.pick()
        await pause(random() * longestPauseMs)
        await herd.killOne()
        kills += 1
        args.onProgress?.(kills)
      }
      isOver = true
    }
    await Promise.all([working, killing()])
    const problems = await judge({ asker, herd, site, promises, token })
    const { counts } = asker
    const promisedStills = promises.stills.length
    return { kills, tookMs: performance.now() - began, counts, promisedStills, problems }
  } finally {
    await herd.stop()
  }
}

/** Long enough for an upload and what follows it. */
const longestPauseMs = 4000
