import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { layoutArchive, type ArchiveLayout } from './layout.js'
import type { EntryFacts } from './records.js'
import { itWith } from '../../src/testing/foreign-tools.js'
import { readWithPython, runTool } from './zip-tools.fixture.js'

const gib = 1024 ** 3
const modifiedAt = new Date('2026-05-17T18:30:44Z')
const small = Buffer.from('after four gigabytes')

const facts = (name: string, bytes: number): EntryFacts => ({ name, bytes, crc32: 0, modifiedAt })

describe('layoutArchive', () => {
  it('puts each entry behind the one before', () => {
    const { entries, tail, bytes } = layoutArchive([facts('a', 10), facts('bc', 0), facts('d', 5)])
    expect(entries.map(({ offset }) => offset)).toEqual([0, 41, 73])
    expect(entries.map(({ localHeader }) => localHeader.byteLength)).toEqual([31, 32, 31])
    expect(bytes).toBe(109 + tail.byteLength)
    expect(tail.byteLength).toBe(47 + 48 + 47 + 22)
  })

  it('says true sizes and CRC in front, a UTF-8 name, no compression and no descriptor', () => {
    const [first] = layoutArchive([{ ...facts('ż', 7), crc32: 0xfedcba98 }]).entries
    const header = first?.localHeader ?? Buffer.alloc(0)
    expect(header.readUInt32LE(0)).toBe(0x04034b50)
    expect(header.readUInt16LE(4)).toBe(20)
    expect(header.readUInt16LE(6)).toBe(0x0800)
    expect(header.readUInt16LE(8)).toBe(0)
    expect(header.readUInt32LE(14)).toBe(0xfedcba98)
    expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([7, 7])
    expect(header.subarray(30).toString()).toBe('ż')
  })

  it.each([
    [0xfffffffe, 20, 0],
    [0xffffffff, 45, 20],
    [5 * gib, 45, 20],
  ])('gives a file of %d bytes version %d and %d bytes of Zip64', (bytes, version, extraBytes) => {
    const { entries, tail } = layoutArchive([facts('film.mov', bytes)])
    const header = entries[0]?.localHeader ?? Buffer.alloc(0)
    expect(header.readUInt16LE(4)).toBe(version)
    expect(header.readUInt16LE(28)).toBe(extraBytes)
    if (extraBytes === 0) return
    expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([0xffffffff, 0xffffffff])
    expect(header.readBigUInt64LE(42)).toBe(BigInt(bytes))
    expect(header.readBigUInt64LE(50)).toBe(BigInt(bytes))
    expect(tail.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(true)
  })

  it('keeps Zip64 out of an archive that needs none', () => {
    const tail = layoutArchive([facts('a', 3 * gib), facts('b', 1000)]).tail
    expect(tail.includes(Buffer.from([0x50, 0x4b, 6, 6]))).toBe(false)
  })

  itWith(
    ['unzip', '7z', 'python3'],
    'is read by Python, 7-Zip and unzip beyond four gigabytes',
    async () => {
      const layout = layoutArchive([
        facts('film.mov', 5 * gib),
        { ...facts('after.txt', small.byteLength), crc32: crc32(small) },
      ])
      await withSparseArchive(layout, (path) => {
        const read = readWithPython(path, 1000)
        expect(read.map(({ name, bytes }) => [name, bytes])).toEqual([
          ['film.mov', 5 * gib],
          ['after.txt', small.byteLength],
        ])
        expect(read[1]?.sha256).toMatch(/^[0-9a-f]{64}$/)
        expect(runTool('unzip', ['-p', path, 'after.txt'])).toBe(small.toString())
        expect(runTool('7z', ['e', '-so', '-bd', path, 'after.txt'])).toBe(small.toString())
        expect(runTool('7z', ['l', '-bd', path])).toMatch(/5368709120 +5368709120 +film\.mov/)
      })
    },
  )
})

/** Writes only headers and the small file, at their places; the film is a hole in the disk's file. */
async function withSparseArchive(
  layout: ArchiveLayout<EntryFacts>,
  use: (path: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-sparse-'))
  try {
    const path = join(folder, 'kit.zip')
    const file = await open(path, 'w')
    for (const { localHeader, offset } of layout.entries) {
      await file.write(localHeader, 0, localHeader.byteLength, offset)
    }
    const tailAt = layout.bytes - layout.tail.byteLength
    await file.write(small, 0, small.byteLength, tailAt - small.byteLength)
    await file.write(layout.tail, 0, layout.tail.byteLength, tailAt)
    await file.close()
    use(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
