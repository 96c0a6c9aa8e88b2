import { checkDatabase } from './checks/check-database.js'
import { checkEditions } from './checks/check-editions.js'
import { checkFiles } from './checks/check-files.js'
import { checkReferences } from './checks/check-references.js'
import { checkRenditions } from './checks/check-renditions.js'
import { checkRestore } from './checks/check-restore.js'
import { checkVersions } from './checks/check-versions.js'
import { checkWork } from './checks/check-work.js'
import type { Check, Examined, Finding } from './checks/check.js'

/** What one check did, and what it found. */
export interface CheckReport {
  name: string
  /** What was looked at, in a sentence. */
  did: string
  findings: Finding[]
  /** How many more there were than are listed. */
  more: number
}

export interface DoctorReport {
  /** Whether nothing is left to be done. */
  isWell: boolean
  mended: number
  left: number
  checks: CheckReport[]
}

/** In this order: what one check mends, a later one finds mended. */
const checks: { name: string; run: Check }[] = [
  { name: 'Database', run: checkDatabase },
  { name: 'Restore', run: checkRestore },
  { name: 'References', run: checkReferences },
  { name: 'Versions', run: checkVersions },
  { name: 'Renditions', run: checkRenditions },
  { name: 'Files', run: checkFiles },
  { name: 'Editions', run: checkEditions },
  { name: 'Work', run: checkWork },
]

/** Of a check's findings, as many are listed; all are counted. */
const mostListed = 100

/**
 * Looks at everything that a site is made of. It changes nothing unless it may mend, and then only
 * what is safe to mend, each with one conditional write: a server may be running.
 *
 * @param onCheck told of each check as it ends
 */
export async function examineSite(
  examined: Examined,
  onCheck: (report: CheckReport) => void,
): Promise<DoctorReport> {
  const report: DoctorReport = { isWell: true, mended: 0, left: 0, checks: [] }
  for (const { name, run } of checks) {
    const check: CheckReport = { name, did: '', findings: [], more: 0 }
    check.did = await run(examined, (finding) => {
      if (finding.isMended) report.mended += 1
      else report.left += 1
      if (check.findings.length < mostListed) check.findings.push(finding)
      else check.more += 1
    })
    report.checks.push(check)
    onCheck(check)
  }
  return { ...report, isWell: report.left === 0 }
}
