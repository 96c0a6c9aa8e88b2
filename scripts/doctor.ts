import { parseArgs } from 'node:util'

import { examineSite, type CheckReport, type DoctorReport } from '../src/keeping/doctor.js'
import { createProgress } from '../src/keeping/progress.js'
import { describeFailure } from '../src/server/start-failure.js'
import { closeLaurel, openLaurel } from '../src/server/start-server.js'
import { say, warn } from './say.js'
import { readSettings } from './settings.js'

const help = `npm run doctor

Looks at everything a site is made of: the database and its indexes, every reference, every file,
every rendition, every edition, every history, what waits to be done. Says what it looked at and
what is wrong; changes nothing. Safe while the server runs.

  --deep     read every file and compare it with its SHA-256, instead of only looking for it
  --mend     mend what is safe to mend, and sweep away unfinished files
  --json     one JSON document on standard output, for machines
  --help     this text

Exits with 0 where nothing is left to be done, else with 1.`

const { values } = parseArgs({
  options: {
    deep: { type: 'boolean', default: false },
    mend: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  say(help)
  process.exit(0)
}

try {
  const report = await examine()
  if (values.json) say(JSON.stringify(report, null, 2))
  else sayResult(report)
  process.exit(report.isWell ? 0 : 1)
} catch (error) {
  warn(describeFailure(error))
  process.exit(1)
}

async function examine(): Promise<DoctorReport> {
  const { payload, services } = await openLaurel(readSettings())
  const examined = {
    payload,
    storage: services.storage,
    makeRenditions: (sha256: string) => services.renditions.makeGood(payload, sha256),
    isDeep: values.deep,
    mayMend: values.mend,
    now: services.now,
    progress: createProgress({ say: warn }),
  }
  const report = await examineSite(examined, values.json ? () => undefined : sayCheck)
  await closeLaurel(payload)
  return report
}

function sayCheck({ name, did, findings, more }: CheckReport): void {
  say(`${name}: ${did}`)
  for (const { problem, isMended, remedy } of findings) {
    say(`  ${isMended ? 'mended' : 'LEFT  '} ${problem} ${remedy}`)
  }
  if (more > 0) say(`  and ${more} more.`)
}

function sayResult({ isWell, mended, left }: DoctorReport): void {
  if (mended > 0) say(`${mended} mended.`)
  say(isWell ? 'Nothing is wrong.' : `${left} left to be done; see above.`)
}
