import { deflateSync } from 'node:zlib'

import { drawPicture, writeTags } from '../../media/images/pictures.fixture.js'
import { buildFilm } from '../../src/testing/builders.js'
import { createTestApp, type TestApp } from '../../src/testing/create-test-app.js'
import { uploadWhole } from '../../src/testing/tus.js'

let app: TestApp
let token: string
let film: string
let silent: Buffer
let telling: Buffer
beforeAll(async () => {
  app = await createTestApp()
  token = await app.signIn('editor')
  film = (await buildFilm(app)).id
  silent = await drawPicture({ widthPx: 400, heightPx: 300 })
  // A camera's own EXIF without a place must not be taken for one.
  silent = writeTags(silent, ['-Artist=Jan', '-DateTimeOriginal=2021:05:01 12:00:00'])
  telling = writeTags(silent, ['-GPSLatitude=48.5', '-GPSLatitudeRef=N', '-GPSLongitude=38'])
})
afterAll(() => app.remove())

const latin = (text: string) => Buffer.from(text, 'latin1')

/** An object with a stream, as ISO 32000-1, section 7.3.8, writes it. */
const object = (dictionary: string, stream: Buffer): Buffer =>
  Buffer.concat([
    latin(`7 0 obj\n<< ${dictionary} /Length ${stream.byteLength} >>\nstream\n`),
    stream,
    latin('\nendstream\nendobj\n'),
  ])

const pdf = (...objects: Buffer[]): Buffer =>
  Buffer.concat([latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), ...objects, latin('%%EOF\n')])

const image = '/Type /XObject /Subtype /Image /Width 400 /Height 300 /Filter'
const metadata = '/Type /Metadata /Subtype /XML'
const xmp = (property: string) =>
  latin(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description ${property}="48,30.0N"/></x:xmpmeta>`)
/** So much that a block lies across two of the parts a file is read in, wherever they begin. */
const filler = (bytes: number) => object('', Buffer.alloc(bytes, 'x'))

async function send(bytes: Buffer) {
  const upload = await uploadWhole(app, { token, bytes, fileName: 'a.pdf', purpose: 'press-files' })
  const json = { film, kind: 'pdf', upload }
  const response = await app.request('/api/press-files?draft=true', {
    ...{ method: 'POST', token, json },
  })
  const body = (await response.json()) as { errors?: { data?: { code?: string } }[] }
  return [response.status, body.errors?.[0]?.data?.code]
}

/** As `~>` ends it (ISO 32000-1, section 7.4.3). */
function encodeAscii85(bytes: Buffer): Buffer {
  const groups: string[] = []
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const group = bytes.subarray(at, at + 4)
    let number = Buffer.concat([group, Buffer.alloc(4 - group.byteLength)]).readUInt32BE(0)
    const digits = Array.from({ length: 5 }, () => {
      const digit = number % 85
      number = Math.floor(number / 85)
      return String.fromCharCode(digit + 33)
    })
    const text = digits
      .reverse()
      .join('')
      .slice(0, group.byteLength + 1)
    groups.push(text === '!!!!!' ? 'z' : text)
  }
  return latin(`${groups.join('')}~>`)
}

const withoutChecksum = (packed: Buffer) =>
  Buffer.concat([packed.subarray(0, -4), Buffer.alloc(4, 1)])

const exifOf = (picture: Buffer) => picture.subarray(picture.indexOf('Exif\0\0') + 6)

type Build = (picture: Buffer, property: string) => Buffer

describe('a PDF', () => {
  it.each<[string, Build]>([
    ['in a JPEG as the camera wrote it', (picture) => object(`${image} /DCTDecode`, picture)],
    [
      'in a JPEG that is packed once more',
      (picture) => object(`${image} [/FlateDecode /DCTDecode]`, deflateSync(picture)),
    ],
    ['in XMP beside a picture', (_, property) => object(metadata, xmp(property))],
    [
      'in XMP that is packed',
      (_, property) => object(`${metadata} /Filter /FlateDecode`, deflateSync(xmp(property))),
    ],
    [
      'in a picture attached to it',
      (picture) => object('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(picture)),
    ],
    [
      'in a JPEG written with printable characters',
      (picture) => object(`${image} [/ASCII85Decode /DCTDecode]`, encodeAscii85(picture)),
    ],
    [
      'in a JPEG written in digits',
      (picture) => object(`${image} [/AHx /DCT]`, latin(`${picture.toString('hex')}>`)),
    ],
    [
      'in XMP that is packed, with a checksum that is wrong',
      (_, property) =>
        object(`${metadata} /Filter /FlateDecode`, withoutChecksum(deflateSync(xmp(property)))),
    ],
    [
      'in XMP whose filter is spelled in numbers',
      (_, property) => object(`${metadata} /Filter /Flate#44ecode`, deflateSync(xmp(property))),
    ],
    [
      'in XMP whose filter is named elsewhere',
      (_, property) => object(`${metadata} /Filter 12 0 R`, deflateSync(xmp(property))),
    ],
    [
      'in XMP of two bytes a character',
      (_, property) => object(metadata, Buffer.from(xmp(property).toString(), 'utf16le').swap16()),
    ],
    [
      'in a picture attached without saying so',
      (picture) => object('/Params << /Size 1 >> /Filter /Fl', deflateSync(picture)),
    ],
    [
      'in a JPEG 2000',
      (picture) =>
        object(
          `${image} /JPXDecode`,
          Buffer.concat([latin('uuidJpgTiffExif->JP2'), exifOf(picture)]),
        ),
    ],
    ...[4_194_200, 4_194_304, 4_194_400].map((bytes): [string, Build] => [
      `behind ${bytes} bytes of something else`,
      (picture) => Buffer.concat([filler(bytes), object(`${image} /DCTDecode`, picture)]),
    ]),
  ])('does not say where a picture was taken: %s', async (_, build) => {
    const told = await send(pdf(build(telling, 'exif:GPSLatitude')))
    expect(told).toEqual([422, 'FILE_TELLS_PLACE'])
    expect(await send(pdf(build(silent, 'exif:ExposureTime')))).toEqual([201, undefined])
  })

  it('is not taken encrypted, since nobody can tell what is in it', async () => {
    const trailer = latin('trailer\n<< /Size 9 /Root 1 0 R /Encrypt 8 0 R >>\n')
    expect(await send(pdf(trailer))).toEqual([422, 'FILE_UNSEARCHABLE'])
  })

  it.each([
    ['blocks that look like a camera’s', latin('Exif\0\0MM\0*\0\0\0\x08').toString('latin1')],
    ['streams', '<</Filter/FlateDecode/Subtype/XML>>stream\n'],
  ])('keeps nobody waiting who asks meanwhile: full of %s', async (_, text) => {
    const flood = Buffer.alloc(3 * 1024 * 1024, latin(text))
    const bytes = pdf(object(`${metadata} /Filter /FlateDecode`, deflateSync(flood)), flood)
    let longestMs = 0
    let isOver = false
    const watching = (async () => {
      while (!isOver) {
        const began = performance.now()
        await new Promise((resolve) => setTimeout(resolve, 5))
        longestMs = Math.max(longestMs, performance.now() - began)
      }
    })()
    expect(await send(bytes)).toEqual([422, 'FILE_UNSEARCHABLE'])
    isOver = true
    await watching
    expect(longestMs).toBeLessThan(1000)
  })

  it('may hold what cannot be unpacked', async () => {
    const broken = object(`${metadata} /Filter /FlateDecode`, latin('this was never packed'))
    expect(await send(pdf(broken))).toEqual([201, undefined])
  })
})
