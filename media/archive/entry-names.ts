import { mediaError } from '../errors.js'
import { isReservedName } from './safe-file-name.js'

/** ext4, APFS and NTFS all stop at 255 for one part of a path; UTF-8 bytes is the strictest count. */
const maxPartBytes = 255

/** ZIP's own field holds 65,535; Windows Explorer gives up long before. */
const maxNameBytes = 1024

/** Why a name is refused: one row for each reason, tested in this order. */
const refusals: { reason: string; applies: (name: string) => boolean }[] = [
  { reason: 'it is empty', applies: (name) => name === '' },
  // Half a surrogate pair has no UTF-8; control characters fool terminals and break Windows.
  { reason: 'it holds half a character', applies: (name) => /\p{Surrogate}/u.test(name) },
  { reason: 'it holds a control character', applies: (name) => /\p{Cc}/u.test(name) },
  { reason: 'it holds a backslash', applies: (name) => name.includes('\\') },
  { reason: 'it begins with a drive letter', applies: (name) => /^[a-z]:/i.test(name) },
  { reason: 'it is absolute', applies: (name) => name.startsWith('/') },
  { reason: 'a part of it is empty', applies: (name) => name.split('/').includes('') },
  { reason: 'a part of it is `.` or `..`', applies: (name) => /(^|\/)\.\.?(\/|$)/.test(name) },
  // What follows is well-formed, but there are systems that cannot write it.
  { reason: 'it holds one of : * ? " < > |', applies: (name) => /[:*?"<>|]/.test(name) },
  { reason: 'a part of it ends in a dot or a space', applies: (name) => /[. ](\/|$)/.test(name) },
  {
    reason: 'a part of it names a device of Windows',
    applies: (name) => name.split('/').some(isReservedName),
  },
  {
    reason: `a part of it is over ${maxPartBytes} bytes`,
    applies: (name) => name.split('/').some((part) => Buffer.byteLength(part) > maxPartBytes),
  },
  {
    reason: `it is over ${maxNameBytes} bytes`,
    applies: (name) => Buffer.byteLength(name) > maxNameBytes,
  },
]

/**
 * Refuses names that would leave the folder an archive is unpacked in, cannot be written on some
 * system, or would overwrite one another there.
 *
 * @throws ARCHIVE_NAME_INVALID, ARCHIVE_NAME_TAKEN
 */
export function requireEntryNames(names: readonly string[]): void {
  const taken = new Map<string, string>()
  for (const name of names) {
    const refusal = refusals.find(({ applies }) => applies(name))
    if (refusal) throw mediaError('ARCHIVE_NAME_INVALID', { name, reason: refusal.reason })
    const other = taken.get(foldEntryName(name))
    if (other !== undefined) throw mediaError('ARCHIVE_NAME_TAKEN', { name, other })
    taken.set(foldEntryName(name), name)
  }
  for (const name of names) requireNoFileAbove(name, taken)
}

/** A file cannot be a folder too: `stills` beside `stills/1.jpg` leaves one of them out. */
function requireNoFileAbove(name: string, taken: ReadonlyMap<string, string>): void {
  const parts = name.split('/')
  for (let depth = 1; depth < parts.length; depth += 1) {
    const other = taken.get(foldEntryName(parts.slice(0, depth).join('/')))
    if (other !== undefined) throw mediaError('ARCHIVE_NAME_TAKEN', { name, other })
  }
}

/** Windows and macOS take names for one that differ only in case or in how accents are composed. */
export function foldEntryName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}
