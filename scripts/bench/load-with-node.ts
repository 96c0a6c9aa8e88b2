import { Agent, request } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

import type { Load, Measured } from './load.js'

/**
 * The same load by a client of ours in a thread of its own. It costs more than the fastest server
 * it measures, so that what it says of one is too little.
 */
export function loadWithNode(load: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: load,
      execArgv: ['--import', 'tsx'],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

async function runLoad(load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const endsAt = performance.now() + load.seconds * 1000
  const tookMs: number[] = []
  let errors = 0
  let turn = 0
  async function askOn(): Promise<void> {
    while (performance.now() < endsAt) {
      const began = performance.now()
      const path = load.paths[(turn += 1) % load.paths.length]!
      const isGood = await ask(load, path, agent)
      tookMs.push(performance.now() - began)
      if (!isGood) errors += 1
    }
  }
  await Promise.all(Array.from({ length: load.connections }, askOn))
  agent.destroy()
  tookMs.sort((a, b) => a - b)
  const at = (part: number) => tookMs[Math.floor(tookMs.length * part)] ?? NaN
  return { perSecond: tookMs.length / load.seconds, p50Ms: at(0.5), p99Ms: at(0.99), errors }
}

const ask = ({ url, headers = {}, json }: Load, path: string, agent: Agent): Promise<boolean> =>
  new Promise((resolve) => {
    const method = json === undefined ? 'GET' : 'POST'
    const type = json === undefined ? {} : { 'content-type': 'application/json' }
    const options = { agent, method, headers: { ...headers, ...type } }
    const sent = request(`${url}${path}`, options, (response) => {
      response.resume().once('end', () => resolve((response.statusCode ?? 500) < 400))
    })
    sent.once('error', () => resolve(false))
    sent.end(json)
  })

if (!isMainThread) parentPort!.postMessage(await runLoad(workerData as Load))
