import { extname } from 'node:path'

import { safeFileName } from '../../media/index.js'

/**
 * Payload keeps file names unique by asking and then writing, so that two uploads of one name at
 * once collide. A few characters of chance make every name its own.
 */
export function nameForRecord(fileName: string, extension: string): string {
  const stem = fileName.slice(0, fileName.length - extname(fileName).length)
  const suffix = crypto.randomUUID().slice(0, 8)
  return `${safeFileName(stem).slice(0, 60)}-${suffix}.${extension}`
}
