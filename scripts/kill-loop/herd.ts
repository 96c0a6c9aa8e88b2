import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { spawnServer } from '../../src/server/child-server.fixture.js'

type Spawned = ReturnType<typeof spawnServer>

/** Servers on one site, any of which may be gone at any moment. */
export interface Herd {
  /** The address of one that listens; waits for one where none does. */
  pick(): Promise<string>
  /** The addresses of all, once all of them listen. */
  listAll(): Promise<string[]>
  /** Ends one with SIGKILL, whatever it does, and starts it again. */
  killOne(): Promise<void>
  /** Ends those that are left and starts no more. */
  stop(): Promise<void>
}

/**
 * Starts `count` servers. On a database of its own each has a folder of its own, which it finds
 * again after a kill, as a container does its volume.
 */
export function createHerd(args: {
  count: number
  directory: string
  variables: Record<string, string>
  random: () => number
}): Herd {
  const { count, directory, variables, random } = args
  let isStopped = false

  async function start(index: number): Promise<Spawned> {
    const isAlone = !variables.DATABASE_URL
    const folder = isAlone ? directory : join(directory, `process-${index}`)
    await mkdir(folder, { recursive: true })
    const spawned = spawnServer({ ...variables, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' })
    void spawned.exited.then((code) => {
      // A server ends when it is killed, and for nothing else.
      if (code !== null && !isStopped) console.error(`a server ended: ${code}\n${spawned.said()}`)
    })
    return spawned
  }

  const members = Array.from({ length: count }, (_, index) => start(index))
  const addresses = async () =>
    (await Promise.all(members)).map(addressOf).filter((address) => address !== null)

  return {
    async pick() {
      for (;;) {
        const listening = await addresses()
        const picked = listening[Math.floor(random() * listening.length)]
        if (picked !== undefined) return picked
        await pause(50)
      }
    },
    async listAll() {
      for (;;) {
        const listening = await addresses()
        if (listening.length === count) return listening
        await pause(50)
      }
    },
    async killOne() {
      const index = Math.floor(random() * count)
      const { child, exited } = await members[index]!
      child.kill('SIGKILL')
      await exited
      members[index] = start(index)
    },
    async stop() {
      isStopped = true
      for (const { child, exited } of await Promise.all(members)) {
        child.kill('SIGKILL')
        await exited
      }
    },
  }
}

function addressOf({ said, child }: Spawned): string | null {
  const [, port] = /^ready (\d+)$/m.exec(said()) ?? []
  return port && child.signalCode === null ? `http://127.0.0.1:${port}` : null
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
