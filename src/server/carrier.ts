import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

export type Carrier<Value> = ReturnType<typeof createCarrier<Value>>

/**
 * Something that a request carries along into all that is awaited for it. While anybody does, Node 20
 * looks after every promise and every socket of the process, which costs each answer a tenth: it is
 * told when nobody does any more.
 */
export function createCarrier<Value>() {
  const storage = new AsyncLocalStorage<{ value: Value | undefined }>()
  let carrying = 0

  function take(value: Value) {
    const held: { value: Value | undefined } = { value }
    carrying += 1
    const letGo = () => {
      held.value = undefined
      carrying -= 1
      if (carrying === 0) storage.disable()
    }
    return { held, letGo }
  }

  return {
    /** What the request carries that this is done for; nothing once it is over. */
    find: (): Value | undefined => storage.getStore()?.value,

    /** Gives a value to `run` and to all that it awaits, until it is done. */
    async carry<Result>(value: Value, run: () => Promise<Result>): Promise<Result> {
      const { held, letGo } = take(value)
      try {
        return await storage.run(held, run)
      } finally {
        letGo()
      }
    },

    /** The same for as long as a response is open. */
    carryWhileOpen(res: ServerResponse, value: Value, run: () => void): void {
      const { held, letGo } = take(value)
      res.once('close', letGo)
      storage.run(held, run)
    },
  }
}
