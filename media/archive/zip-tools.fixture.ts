import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Python's zipfile reads of one entry, its content as SHA-256; null where it was not read. */
export interface PythonEntry {
  name: string
  bytes: number
  crc32: number
  modified: number[]
  mode: number
  sha256: string | null
}

const pythonScript = `
import hashlib, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
largest = int(sys.argv[2])
if largest < 0: assert archive.testzip() is None
print(json.dumps([{
  'name': i.filename, 'bytes': i.file_size, 'crc32': i.CRC, 'modified': list(i.date_time),
  'mode': i.external_attr >> 16,
  'sha256': hashlib.sha256(archive.read(i)).hexdigest() if largest < 0 or i.file_size <= largest else None,
} for i in archive.infolist()]))
`

/** Runs a tool and gives what it said; a tool that is missing or finds a fault fails the test. */
export function runTool(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 })
}

/** Has unzip, 7-Zip and Python's zipfile test every byte of an archive; gives what Python read. */
export function testWithThreeTools(zip: Buffer): PythonEntry[] {
  return withArchiveFile(zip, (path) => {
    runTool('unzip', ['-tqq', path])
    runTool('7z', ['t', '-bd', path])
    return readWithPython(path)
  })
}

/** Without `largestBytes` all content is read and tested; with it only entries up to that size. */
export function readWithPython(path: string, largestBytes = -1): PythonEntry[] {
  const answer = runTool('python3', ['-c', pythonScript, path, String(largestBytes)])
  return JSON.parse(answer) as PythonEntry[]
}

/** What unzip says of an archive it may frown at. */
export function readUnzipComplaint(zip: Buffer): string {
  return withArchiveFile(zip, (path) => {
    const { error, stdout, stderr } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' })
    if (error) throw error
    return stdout + stderr
  })
}

/** A file of the given bytes while `use` runs. */
export function withArchiveFile<Result>(zip: Buffer, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-archive-'))
  try {
    const path = join(folder, 'kit.zip')
    writeFileSync(path, zip)
    return use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
