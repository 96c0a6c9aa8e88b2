import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'

import fc from 'fast-check'

import { itWith, type ForeignTool } from '../../src/testing/foreign-tools.js'
import { createArchive, entryFromText, type ArchiveEntry } from './archive.js'
import {
  readUnzipComplaint,
  readWithPython,
  testWithThreeTools,
  withArchiveFile,
} from './zip-tools.fixture.js'

const zipTools: ForeignTool[] = ['unzip', '7z', 'python3']
const modifiedAt = new Date('2026-05-17T18:30:44Z')

function entryFromBytes(name: string, content: Buffer): ArchiveEntry {
  const measured = { name, bytes: content.byteLength, crc32: crc32(content), modifiedAt }
  const cut = (part?: { start: number; end: number }) =>
    part ? content.subarray(part.start, part.end + 1) : content
  return { ...measured, open: (part) => Readable.from([cut(part)], { objectMode: false }) }
}

describe('createArchive', () => {
  itWith(
    zipTools,
    'opens without a complaint in unzip, 7-Zip and Python, names and bytes intact',
    async () => {
      const files = {
        'README.txt': Buffer.from('Wydanie 7\n'),
        'texts/pl/Zażółć gęślą jaźń.txt': Buffer.from('zażółć'),
        'texts/uk/Ми не згаснемо.txt': Buffer.from('Ми не згаснемо'),
        'texts/ja/私たちは消えない.txt': Buffer.from('私たちは消えない'),
        'stills/large.jpg': Buffer.alloc(3_000_000, 'abc'),
        'stills/empty.jpg': Buffer.alloc(0),
      }
      const entries = Object.entries(files).map(([name, content]) => entryFromBytes(name, content))
      const archive = createArchive(entries)
      const zip = await buffer(archive.stream())
      expect(zip.byteLength).toBe(archive.bytes)
      expect(testWithThreeTools(zip)).toEqual(
        Object.entries(files).map(([name, content]) => ({
          name,
          bytes: content.byteLength,
          crc32: crc32(content),
          modified: [2026, 5, 17, 18, 30, 44],
          mode: 0o100644,
          sha256: createHash('sha256').update(content).digest('hex'),
        })),
      )
    },
  )

  itWith(zipTools, 'is a well-formed archive of nothing', async () => {
    const zip = await buffer(createArchive([]).stream())
    expect(zip.byteLength).toBe(22)
    expect(withArchiveFile(zip, (path) => readWithPython(path))).toEqual([])
    expect(readUnzipComplaint(zip)).toMatch(/zipfile is empty/)
  })

  itWith(zipTools, 'holds more files than the old format can count', async () => {
    const names = Array.from({ length: 66_000 }, (_, index) => `stills/${index}.txt`)
    const archive = createArchive(
      names.map((name) => entryFromText({ name, text: name, modifiedAt })),
    )
    const zip = await buffer(archive.stream())
    expect(zip.byteLength).toBe(archive.bytes)
    expect(testWithThreeTools(zip).map(({ name }) => name)).toEqual(names)
  })

  it('knows the length of any archive before its first byte', async () => {
    const anyFile = fc.record({
      chunks: fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }),
      name: fc.string({ unit: 'grapheme' }),
      at: fc.date({ noInvalidDate: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyFile, { maxLength: 8 }), async (files) => {
        const entries = files.map(({ chunks, name, at }, index) => ({
          ...entryFromBytes(
            `${index}-${name.replace(/[\p{Cc}\p{Surrogate}\\/:*?"<>|. ]/gu, '')}.bin`,
            Buffer.concat(chunks),
          ),
          modifiedAt: at,
          open: () => Readable.from(chunks),
        }))
        const archive = createArchive(entries)
        expect((await buffer(archive.stream())).byteLength).toBe(archive.bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('gives any part of itself as it stands in the whole', async () => {
    const anyFile = fc.uint8Array({ maxLength: 90 }).map((bytes) => Buffer.from(bytes))
    const anyPlace = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyFile, { maxLength: 5 }),
        fc.tuple(anyPlace, anyPlace),
        async (files, places) => {
          const archive = createArchive(
            files.map((content, index) => entryFromBytes(`${index}.bin`, content)),
          )
          const [start, end] = places
            .map((place) => Math.floor(place * archive.bytes))
            .sort((a, b) => a - b) as [number, number]
          const whole = await buffer(archive.stream())
          const part = await buffer(archive.stream({ start, end }))
          expect(part.equals(whole.subarray(start, end + 1))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('opens only the entries that a part of it touches', async () => {
    const opened: string[] = []
    const entries = ['a', 'b', 'c', 'd'].map((name): ArchiveEntry => {
      const entry = entryFromBytes(name, Buffer.alloc(1000, name))
      const open: ArchiveEntry['open'] = (part) => {
        opened.push(part ? `${name} ${part.start}-${part.end}` : name)
        return entry.open(part)
      }
      return { ...entry, open }
    })
    // Each has a header of 31 bytes before it.
    const start = 1031 + 31 + 900
    await buffer(createArchive(entries).stream({ start, end: start + 100 + 31 + 1000 + 10 }))
    expect(opened).toEqual(['b 900-999', 'c'])
  })

  it('fails on a part of an entry that is not as long as was promised', async () => {
    const entry = entryFromBytes('a', Buffer.alloc(1000))
    const open = () => Readable.from([Buffer.alloc(5)], { objectMode: false })
    const { error } = await readUntilFailure(
      createArchive([{ ...entry, open }]).stream({ start: 100, end: 200 }),
    )
    expect(error).toMatchObject({ code: 'ARCHIVE_ENTRY_CHANGED', details: { found: 5 } })
  })

  it('gives the same bytes and the same ETag again, and another ETag for any difference', async () => {
    const file = { name: 'a.txt', text: 'one', modifiedAt }
    const other = { name: 'b.txt', text: 'two', modifiedAt }
    const makeEtag = (...files: (typeof file)[]) => createArchive(files.map(entryFromText)).etag
    const archive = createArchive([file, other].map(entryFromText))
    expect(await buffer(archive.stream())).toEqual(await buffer(archive.stream()))
    expect(archive.etag).toBe(makeEtag(file, other))
    expect(archive.etag).toMatch(/^"[\w-]{43}"$/)
    const different = [
      makeEtag(other, file),
      makeEtag(file),
      makeEtag(),
      makeEtag({ ...file, name: 'c.txt' }, other),
      makeEtag({ ...file, text: 'eno' }, other),
      makeEtag({ ...file, modifiedAt: new Date('2026-05-17T18:30:46Z') }, other),
    ]
    expect(new Set([archive.etag, ...different]).size).toBe(different.length + 1)
  })

  it.each([
    ['a negative length', { bytes: -1 }],
    ['half a byte', { bytes: 0.5 }],
    ['no length', { bytes: NaN }],
    ['a signed CRC-32', { crc32: -5 }],
    ['a CRC-32 of 33 bits', { crc32: 2 ** 32 }],
    ['no time', { modifiedAt: new Date(NaN) }],
  ])('refuses an entry of %s', (_, wrong) => {
    const entry = { ...entryFromText({ name: 'a.txt', text: 'a', modifiedAt }), ...wrong }
    expect(() => createArchive([entry])).toThrow(
      expect.objectContaining({ code: 'ARCHIVE_ENTRY_INVALID' }) as Error,
    )
  })
})

describe('an archive’s stream', () => {
  it('opens an entry when the reader has come to the one before it, two at a time', async () => {
    const log: string[] = []
    const entries = ['a', 'b', 'c'].map((name): ArchiveEntry => {
      const entry = entryFromBytes(name, Buffer.alloc(200_000, name))
      const open = () => {
        log.push(`open ${name}`)
        const source = Readable.from([Buffer.alloc(100_000, name), Buffer.alloc(100_000, name)])
        return source.once('close', () => log.push(`close ${name}`))
      }
      return { ...entry, open }
    })
    const stream = createArchive(entries).stream()
    expect(log).toEqual([])
    await new Promise((resolve) => stream.once('readable', resolve))
    expect(log).toEqual(['open a', 'open b'])
    await buffer(stream)
    expect(log).toEqual(['open a', 'open b', 'close a', 'open c', 'close b', 'close c'])
  })

  it('reads no further ahead of a slow reader than a few chunks', async () => {
    let producedBytes = 0
    const produce = function* () {
      for (;;) {
        producedBytes += 65_536
        yield Buffer.alloc(65_536)
      }
    }
    const endless = {
      ...entryFromBytes('a', Buffer.alloc(0)),
      bytes: 2 ** 32,
      open: () => Readable.from(produce(), { objectMode: false }),
    }
    const stream = createArchive([endless]).stream()
    for await (const chunk of stream) {
      expect((chunk as Buffer).byteLength).toBeGreaterThan(0)
      await new Promise((resolve) => setTimeout(resolve, 50))
      break
    }
    expect(producedBytes).toBeLessThan(1_000_000)
  })

  it.each([
    ['a byte too few', { content: 'abcde', field: 'bytes', found: 5 }],
    ['nothing', { content: '', field: 'bytes', found: 0 }],
    ['a byte too many', { content: 'abcdefg', field: 'bytes', found: 7 }],
    ['other bytes', { content: 'abcdeX', field: 'crc32', found: crc32('abcdeX') }],
  ])('fails on a source that gives %s, before its end', async (_, { content, field, found }) => {
    const promised = entryFromText({ name: 'a.txt', text: 'abcdef', modifiedAt })
    const source = Readable.from([Buffer.from(content)])
    const archive = createArchive([{ ...promised, open: () => source }])
    const { error, bytes } = await readUntilFailure(archive.stream())
    expect(error).toMatchObject({
      code: 'ARCHIVE_ENTRY_CHANGED',
      details: { name: 'a.txt', field, found },
    })
    const headerBytes = 30 + 'a.txt'.length
    expect(bytes).toBeLessThanOrEqual(headerBytes + promised.bytes)
    expect(source.destroyed).toBe(true)
  })

  it('fails with the error of a source that cannot be opened or read', async () => {
    const entry = entryFromText({ name: 'a.txt', text: 'abcdef', modifiedAt })
    const unopened = createArchive([
      { ...entry, open: () => Promise.reject(new Error('it is gone')) },
    ])
    await expect(buffer(unopened.stream())).rejects.toThrow('it is gone')
    const failing = new Readable({
      read() {
        this.destroy(new Error('it broke'))
      },
    })
    const unread = createArchive([{ ...entry, open: () => failing }])
    await expect(buffer(unread.stream())).rejects.toThrow('it broke')
  })
})

describe('a reader who leaves', () => {
  const entry = entryFromText({ name: 'a.txt', text: 'abcdef', modifiedAt })

  it('closes the source that was being read, even one that hangs', async () => {
    const hanging = new Readable({ read() {} })
    const closed = new Promise((resolve) => hanging.once('close', resolve))
    const stream = createArchive([{ ...entry, open: () => hanging }]).stream()
    stream.resume()
    await new Promise((resolve) => setTimeout(resolve, 20))
    stream.destroy()
    await closed
    expect(hanging.destroyed).toBe(true)
  })

  it('closes a source that waits for the reader', async () => {
    const source = Readable.from([Buffer.alloc(300_000), Buffer.alloc(300_000)])
    const closed = new Promise((resolve) => source.once('close', resolve))
    const large = { ...entry, bytes: 600_000, open: () => source }
    const stream = createArchive([large]).stream()
    await new Promise((resolve) => stream.once('readable', resolve))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(source.destroyed).toBe(false)
    stream.destroy()
    await closed
    expect(source.destroyed).toBe(true)
  })

  it('closes a source that opens only afterwards, and whose error comes later still', async () => {
    let giveSource = (_source: Readable): void => undefined
    const opening = new Promise<Readable>((resolve) => (giveSource = resolve))
    const stream = createArchive([{ ...entry, open: () => opening }]).stream()
    stream.resume()
    await new Promise((resolve) => setTimeout(resolve, 10))
    stream.destroy()
    const late = new Readable({
      read() {},
      destroy: (_, done) => setTimeout(() => done(new Error('late')), 5),
    })
    giveSource(late)
    await new Promise((resolve) => late.once('close', resolve))
    expect(late.destroyed).toBe(true)
  })

  it('keeps the entries behind from ever being opened', async () => {
    let opened = 0
    const open = () => {
      opened += 1
      return Readable.from([Buffer.alloc(100_000)])
    }
    const names = Array.from({ length: 50 }, (_, index) => `${index}.bin`)
    const zeros = entryFromBytes('x', Buffer.alloc(100_000))
    const stream = createArchive(names.map((name) => ({ ...zeros, name, open }))).stream()
    await new Promise((resolve) => stream.once('readable', resolve))
    stream.destroy()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(opened).toBeLessThanOrEqual(2)
  })
})

async function readUntilFailure(stream: Readable): Promise<{ error: unknown; bytes: number }> {
  let bytes = 0
  try {
    for await (const chunk of stream) bytes += (chunk as Buffer).byteLength
  } catch (error) {
    return { error, bytes }
  }
  throw new Error(`The stream ended after ${bytes} bytes as if it were whole.`)
}
