import { Readable } from 'node:stream'

/** Gives bytes one after another; `signal` tells that nobody wants more. */
export type Pull = (signal: AbortSignal) => AsyncGenerator<Uint8Array>

/**
 * A stream over a generator that moves only when the reader does, and that can be left at any
 * moment. Node's `Readable.from` waits for the generator before it closes, so a source that hangs
 * would keep its file or connection for ever; here `signal` is raised first, and nothing is
 * waited for.
 */
export function createPulledStream(pull: Pull): Readable {
  const leaving = new AbortController()
  const chunks = pull(leaving.signal)
  let isOver = false
  const stream = new Readable({
    read: () => {
      chunks.next().then(
        ({ done, value }) => {
          isOver ||= done === true
          stream.push(done ? null : value)
        },
        (error: Error) => stream.destroy(error),
      )
    },
    destroy: (error, callback) => {
      if (!isOver) leaving.abort()
      callback(error)
    },
  })
  return stream
}
