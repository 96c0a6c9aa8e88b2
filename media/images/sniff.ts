import { imageFormats, type ImageFormat } from './limits.js'

/** How many bytes of a file's beginning `sniffFormat` wants; an SVG may open with long comments. */
export const sniffBytes = 4096

interface Signature {
  /** One of ours, or what to call a file we refuse, with its article where it needs one. */
  is: ImageFormat | { refused: string }
  /** Tested against the first bytes read as Latin-1, so that one character is one byte. */
  pattern: RegExp
}

/**
 * A file is what its first bytes say, whatever its name says. Nothing else reaches libvips, which
 * would otherwise try every loader it has: SVG and PDF among them, which can name other files.
 */
const signatures: Signature[] = [
  { is: 'jpeg', pattern: /^\xff\xd8\xff/ },
  { is: 'png', pattern: /^\x89PNG\r\n\x1a\n/ },
  { is: 'webp', pattern: /^RIFF[^]{4}WEBP/ },
  // 42 is TIFF 6.0, 43 is BigTIFF.
  { is: 'tiff', pattern: /^(II[*+]\0|MM\0[*+])/ },
  { is: { refused: 'GIF' }, pattern: /^GIF8/ },
  { is: { refused: 'BMP' }, pattern: /^BM/ },
  { is: { refused: 'AVIF' }, pattern: /^[^]{4}ftypavi[fs]/ },
  { is: { refused: 'HEIC' }, pattern: /^[^]{4}ftyp(hei|hev|mif1|msf1)/ },
  { is: { refused: 'JPEG XL' }, pattern: /^(\xff\x0a|\0\0\0\x0cJXL )/ },
  { is: { refused: 'JPEG 2000' }, pattern: /^(\xff\x4f\xff\x51|\0\0\0\x0cjP {2})/ },
  { is: { refused: 'a Photoshop document' }, pattern: /^8BPS/ },
  { is: { refused: 'PDF' }, pattern: /^[^]{0,1024}%PDF-/ },
  { is: { refused: 'PostScript' }, pattern: /^%!PS/ },
  { is: { refused: 'a ZIP archive' }, pattern: /^PK\x03\x04/ },
  { is: { refused: 'SVG' }, pattern: /<svg[\s:>]/i },
  { is: { refused: 'a web page' }, pattern: /<(!doctype )?html/i },
]

/** What a file is by its beginning: a format of ours, or what to call it in a refusal. */
export function sniffFormat(beginning: Buffer): ImageFormat | { refused: string } {
  // An SVG in UTF-16 has a NUL at every second place.
  const text = beginning.toString('latin1')
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(text)
  const readable = isWide ? text.replaceAll('\0', '') : text
  const found = signatures.find(({ pattern }) => pattern.test(readable))
  return found?.is ?? { refused: 'no image we know' }
}

/** The accepted formats as a sentence names them: "JPEG, PNG, WebP or TIFF". */
export function nameAcceptedFormats(): string {
  const labels = Object.values(imageFormats).map(({ label }) => label)
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(labels)
}
