/**
 * A body as the Fetch standard reads it: one chunk at a time, none before it is asked for. Whoever
 * cancels it, or never reads it, leaves the rest where it is.
 *
 * Node's own `Readable.toWeb` begins to read as soon as it is made, also a body that nobody will
 * ask for, such as the file of someone who may not upload.
 */
export function toWebBody(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
