import { open } from 'node:fs/promises'

/** An image as it is handed in: a file on disk or bytes in memory. */
export type ImageInput = { path: string } | { buffer: Buffer }

/** Reads any place of an image without reading the rest. */
export interface ByteSource {
  bytes: number
  /** As many bytes as there are, from `offset`: fewer than `length` at the end, none beyond it. */
  readAt(offset: number, length: number): Promise<Buffer>
}

/** Lets `use` read the input and closes it afterwards. */
export async function withByteSource<Result>(
  input: ImageInput,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  if ('buffer' in input) return use(createBufferSource(input.buffer))
  const file = await open(input.path, 'r')
  try {
    const { size } = await file.stat()
    const readAt = async (offset: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, size - offset))
      if (wanted === 0) return Buffer.alloc(0)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, offset)
      return buffer.subarray(0, bytesRead)
    }
    return await use({ bytes: size, readAt })
  } finally {
    await file.close()
  }
}

/** Reads bytes that are in memory already. */
export function createBufferSource(buffer: Buffer): ByteSource {
  return {
    bytes: buffer.byteLength,
    readAt: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
  }
}
