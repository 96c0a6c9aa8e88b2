import { transliterate } from './transliteration.js'

/** Long enough for any title, short enough for a path of several parts on Windows (260 in all). */
const defaultMaxBytes = 80

/** Names of devices since DOS, whatever extension follows (Microsoft, "Naming Files, Paths"). */
const reservedName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

export interface SafeFileNameOptions {
  /** Longest result in UTF-8 bytes. @default 80 */
  maxBytes?: number
  /** Given as it is when nothing of the text can be kept. @default untitled */
  fallback?: string
}

/**
 * Makes one part of a path of any title: well-formed and the same on every system. Diacritics and
 * Cyrillic become ASCII, letters of other scripts stay, everything else becomes a hyphen; a dot
 * between letters stays, so an extension survives.
 */
export function safeFileName(text: string, options: SafeFileNameOptions = {}): string {
  const { maxBytes = defaultMaxBytes, fallback = 'untitled' } = options
  const words = transliterate(text)
    // Invisible marks, those that turn a name's direction among them, and apostrophes, since
    // "director's" is one word.
    .replace(/[\p{Cf}'’ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/[-.]*([-.])/g, '$1')
  const name = shorten(words, maxBytes)
  return (isReservedName(name) ? shorten(`file-${name}`, maxBytes) : name) || fallback
}

/** Whether Windows takes this part of a path for a device instead of a file. */
export function isReservedName(part: string): boolean {
  return reservedName.test(part)
}

const characters = new Intl.Segmenter()

/** Cuts between characters as a reader sees them, never inside one, and trims both ends. */
function shorten(text: string, maxBytes: number): string {
  const trimmed = trimEnds(text)
  if (Buffer.byteLength(trimmed) <= maxBytes) return trimmed
  let kept = ''
  for (const { segment } of characters.segment(trimmed)) {
    if (Buffer.byteLength(kept + segment) > maxBytes) break
    kept += segment
  }
  return trimEnds(kept)
}

/** A leading dot hides a file, a trailing one Windows drops; a mark needs a letter before it. */
function trimEnds(text: string): string {
  return text.replace(/^[-.\p{M}]+|[-.]+$/gu, '')
}
