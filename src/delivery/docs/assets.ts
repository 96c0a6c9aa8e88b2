import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file of the page, at an address that changes when its bytes do. */
export const stylesheet = createAsset('docs.css', 'text/css; charset=utf-8')
export const script = createAsset('docs.js', 'text/javascript; charset=utf-8')

function createAsset(file: string, type: string) {
  const body = readFileSync(new URL(file, import.meta.url))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/v1/docs/${file.replace('.', `.${hash}.`)}`, type, body }
}
