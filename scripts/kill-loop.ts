import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { sayCount } from '../src/keeping/say-counts.js'
import { runCommand } from '../src/testing/run-command.js'
import { prepareStack, testStackName } from '../src/testing/test-stack.js'
import { runKillLoop } from './kill-loop/run-kill-loop.js'
import { say, warn } from './say.js'

const help = `npm run kill-loop

Starts servers on an empty site of its own, uploads, publishes, unpublishes and plans through them,
and kills one of them again and again with SIGKILL. Then looks whether all that was promised is
there, once and whole, and whether the doctor finds anything. On SQLite and a folder it is one
server; with LAUREL_TEST_STACK=mongo-s3 several (see CONTRIBUTING.md for the servers it needs).

  --times      how many are killed (200)
  --processes  how many run on MongoDB (3)
  --minutes    stop killing after this long (60)
  --help       this text

Exits with 0 where nothing is wrong, else with 1.`

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    processes: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '60' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  say(help)
  process.exit(0)
}

const directory = await mkdtemp(join(tmpdir(), 'laurel-kill-loop-'))
const stack = await prepareStack(directory)
try {
  const result = await runKillLoop({
    times: Number(values.times),
    longestMs: Number(values.minutes) * 60_000,
    processes: testStackName === 'mongo-s3' ? Number(values.processes) : 1,
    directory,
    variables: stack.variables,
    onProgress: (kills) => (kills % 10 === 0 ? warn(`${kills} killed`) : undefined),
  })
  const doctor = await runCommand('doctor', ['--deep'], {
    ...stack.variables,
    DATA_DIR: directory,
  })
  say(`${result.kills} killed in ${Math.round(result.tookMs / 1000)} s on ${testStackName}.`)
  say(
    `Answers by status: ${JSON.stringify(result.counts)}; ${sayCount(result.promisedStills, 'still')} kept.`,
  )
  for (const problem of result.problems) say(`WRONG: ${problem}`)
  if (doctor.code !== 0) say(doctor.out + doctor.err)
  const isWell = result.problems.length === 0 && doctor.code === 0
  say(isWell ? 'Nothing is wrong.' : 'Something is wrong; see above.')
  process.exitCode = isWell ? 0 : 1
} finally {
  await stack.remove()
  await rm(directory, { recursive: true, force: true })
}
