import { isHalfRestored } from '../half-restored.js'
import type { Check } from './check.js'

/** Whether a restore into this database was cut off. */
export const checkRestore: Check = async ({ payload }, tell) => {
  if (!(await isHalfRestored(payload))) return 'No restore was cut off.'
  tell({
    problem: 'A restore into this database was never finished.',
    isMended: false,
    remedy: 'Run it again: npm run restore -- --from … --overwrite',
  })
  return 'Looked for a restore that was cut off.'
}
