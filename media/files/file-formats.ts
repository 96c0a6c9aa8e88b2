/** A kind of file besides images that is taken in, known by how it begins. */
export interface FileFormat {
  label: string
  mimeType: string
  extension: string
  /** Tested against the first bytes read as Latin-1, so that one character is one byte. */
  beginning: RegExp
  /** Whether all of it has to be UTF-8. */
  isText?: boolean
}

/** What a film sends out beside pictures. A file is what its bytes say, whatever its name says. */
export const fileFormats = {
  // ISO/IEC 14496-12: QuickTime's own brand apart, since some players take one and not the other.
  mov: {
    label: 'MOV',
    mimeType: 'video/quicktime',
    extension: 'mov',
    beginning: /^[^]{4}(ftypqt {2}|moov|mdat|wide|free)/,
  },
  mp4: {
    label: 'MP4',
    mimeType: 'video/mp4',
    extension: 'mp4',
    beginning: /^[^]{4}ftyp(iso|mp4|avc|M4V|dash|MSNV|f4v)/,
  },
  // Both are EBML (RFC 8794); the document's type stands within its first element.
  webm: {
    label: 'WebM',
    mimeType: 'video/webm',
    extension: 'webm',
    beginning: /^\x1aE\xdf\xa3[^]{0,60}\x42\x82[^]{1,8}webm/,
  },
  mkv: {
    label: 'MKV',
    mimeType: 'video/x-matroska',
    extension: 'mkv',
    beginning: /^\x1aE\xdf\xa3[^]{0,60}\x42\x82[^]{1,8}matroska/,
  },
  pdf: { label: 'PDF', mimeType: 'application/pdf', extension: 'pdf', beginning: /^%PDF-\d/ },
  vtt: {
    label: 'WebVTT',
    mimeType: 'text/vtt',
    extension: 'vtt',
    beginning: /^(\xef\xbb\xbf)?WEBVTT[ \t\r\n]/,
    isText: true,
  },
  srt: {
    label: 'SRT',
    mimeType: 'application/x-subrip',
    extension: 'srt',
    beginning:
      /^(\xef\xbb\xbf)?\s*\d+\s*\r?\n\d{1,2}:\d{2}:\d{2},\d{3} +--> +\d{1,2}:\d{2}:\d{2},\d{3}/,
    isText: true,
  },
} as const satisfies Record<string, FileFormat>

export type FileFormatName = keyof typeof fileFormats
