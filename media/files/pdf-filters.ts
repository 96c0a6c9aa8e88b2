import { Transform, type TransformCallback } from 'node:stream'
import { constants, createInflateRaw } from 'node:zlib'

/** The filters that a stream's dictionary names and that are undone here, in the order of naming. */
export const listFilters = (dictionary: string): string[] =>
  [...dictionary.matchAll(/\/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/g)].map(
    ([, name]) => name!,
  )

/** Undoes a filter (ISO 32000-1, section 7.4) as far as there is something to undo. */
export const undoFilter = (name: string): Transform => undoing[name]!()

const undoing: Record<string, () => Transform> = {
  FlateDecode: inflate,
  Fl: inflate,
  ASCII85Decode: () => new FromAscii85(),
  A85: () => new FromAscii85(),
  ASCIIHexDecode: () => new FromHex(),
  AHx: () => new FromHex(),
}

/**
 * Without zlib's frame: a checksum that is wrong or missing keeps no viewer from showing what is there,
 * and must not keep us from reading it. Its two bytes in front are passed over.
 */
function inflate(): Transform {
  const inflating = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })
  let passed = 0
  const framed = inflating._transform.bind(inflating)
  inflating._transform = (chunk: Buffer, encoding, callback) => {
    const skipped = Math.min(2 - passed, chunk.byteLength)
    passed += skipped
    framed(chunk.subarray(skipped), encoding, callback)
  }
  return inflating
}

/** Five characters are four bytes; `z` is four zeros; `~` ends. */
class FromAscii85 extends Transform {
  private group: number[] = []
  private isOver = false

  override _transform(chunk: Buffer, _: BufferEncoding, callback: TransformCallback): void {
    const bytes: number[] = []
    for (const code of chunk) {
      if (code === 0x7e) this.isOver = true
      if (this.isOver) break
      if (code === 0x7a && this.group.length === 0) bytes.push(0, 0, 0, 0)
      if (code < 0x21 || code > 0x75) continue
      this.group.push(code - 0x21)
      if (this.group.length === 5) bytes.push(...this.takeGroup(4))
    }
    callback(null, Buffer.from(bytes))
  }

  override _flush(callback: TransformCallback): void {
    const left = this.group.length
    if (left < 2) return callback()
    while (this.group.length < 5) this.group.push(84)
    callback(null, Buffer.from(this.takeGroup(left - 1)))
  }

  private takeGroup(count: number): number[] {
    const number = this.group.reduce((sum, digit) => sum * 85 + digit, 0)
    this.group = []
    return [24, 16, 8, 0].slice(0, count).map((bits) => Math.floor(number / 2 ** bits) % 256)
  }
}

/** Two digits are a byte; what is no digit is passed over. */
class FromHex extends Transform {
  private left = ''

  override _transform(chunk: Buffer, _: BufferEncoding, callback: TransformCallback): void {
    const [digits] = chunk.toString('latin1').split('>')
    const whole = this.left + digits!.replace(/[^0-9a-f]/gi, '')
    const even = whole.length - (whole.length % 2)
    this.left = whole.slice(even)
    callback(null, Buffer.from(whole.slice(0, even), 'hex'))
  }
}
