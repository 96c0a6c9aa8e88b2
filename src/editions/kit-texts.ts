import type { KitBasis } from './kit.js'
import type { KitBlobs } from './kit-files.js'
import { writeArtworks, writeFiles, writeQuotes, writeScreenings } from './kit-further-lists.js'
import {
  writeCaptions,
  writeContacts,
  writeCredits,
  writeFacts,
  writeLaurels,
} from './kit-lists.js'
import { writeReadme } from './kit-readme.js'
import { kitWords } from './kit-words.js'

interface TextFile {
  name: string
  lines: string[]
}

/**
 * The texts of a kit: what to read first, each text in a file of its own, and lists of facts,
 * credits, laurels, screenings, quotes, captions and contacts. What there is nothing to say about has no file.
 */
export function writeKitTexts(args: {
  kit: KitBasis
  blobs: KitBlobs
}): { name: string; text: string }[] {
  const { kit, blobs } = args
  const say = kitWords(kit.locale)
  const files: TextFile[] = [
    { name: 'facts.txt', lines: writeFacts(kit, say) },
    ...writeTexts(kit),
    { name: 'credits.txt', lines: writeCredits(kit, say) },
    { name: 'laurels.txt', lines: writeLaurels(kit, say) },
    { name: 'screenings.txt', lines: writeScreenings(kit, say) },
    { name: 'quotes.txt', lines: writeQuotes(kit, say) },
    { name: 'stills/captions-and-credits.txt', lines: writeCaptions(kit, blobs.stills, say) },
    { name: 'artworks/artworks-and-credits.txt', lines: writeArtworks(kit, blobs.artworks, say) },
    { name: 'files/files.txt', lines: writeFiles(kit, blobs, say) },
    { name: 'contacts.txt', lines: writeContacts(kit, say) },
  ].filter(({ lines }) => lines.length > 0)
  const names = files.map(({ name }) => name)
  const readme = { name: 'README.txt', lines: writeReadme({ kit, blobs, say, names }) }
  return [readme, ...files].map(({ name, lines }) => ({ name, text: toPlainText(lines) }))
}

/** Each text in its own file, named with the language it is really in. */
function writeTexts(kit: KitBasis): TextFile[] {
  const names = {
    tagline: 'tagline',
    logline: 'logline',
    synopsisShort: 'synopsis-short',
    synopsisMedium: 'synopsis-medium',
    synopsisLong: 'synopsis-long',
    directorsStatement: 'directors-statement',
  } as const
  return Object.entries(names).flatMap(([field, name]) => {
    const found = kit.texts[field as keyof typeof names]
    return found ? [{ name: `texts/${name}_${found.locale}.txt`, lines: [found.text] }] : []
  })
}

/**
 * UTF-8 with a byte order mark and lines that end in CRLF: what every desk opens rightly with a
 * double click. Without the mark Word asks for the encoding or takes „ł” for an accident of
 * Windows-1250, and macOS shows it in Mac Roman in Quick Look; without CR older Notepads show one
 * line. Editors on macOS and Linux take both as they are.
 */
const toPlainText = (lines: string[]): string =>
  `\ufeff${lines.join('\n').replace(/\r\n|\r|\n/g, '\r\n')}\r\n`
