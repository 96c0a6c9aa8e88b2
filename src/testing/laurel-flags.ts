import { join } from 'node:path'

/** How package.json runs a script of ours, from any folder: what needs no translating is past tsx. */
export const laurelFlags = [
  ...['--import', join(import.meta.dirname, '../../scripts/preload.js')],
  ...['--import', 'tsx'],
]
