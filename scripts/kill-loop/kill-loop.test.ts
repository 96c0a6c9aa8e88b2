import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand } from '../../src/testing/run-command.js'
import { prepareStack, testStackName, type TestStack } from '../../src/testing/test-stack.js'
import { runKillLoop } from './run-kill-loop.js'

let directory: string
let stack: TestStack
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-kill-loop-'))
  stack = await prepareStack(directory)
})
afterAll(async () => {
  await stack.remove()
  await rm(directory, { recursive: true, force: true })
})

describe('a site whose servers are killed six times at work', () => {
  it('has in the end what it promised, once and whole, and the doctor finds nothing', async () => {
    const { variables } = stack
    const { kills, promisedStills, problems } = await runKillLoop({
      times: 6,
      longestMs: 120_000,
      processes: testStackName === 'mongo-s3' ? 3 : 1,
      directory,
      variables,
    })
    expect(problems).toEqual([])
    expect(kills).toBeGreaterThan(3)
    expect(promisedStills).toBeGreaterThan(0)
    const doctor = await runCommand('doctor', ['--deep'], { ...variables, DATA_DIR: directory })
    expect(doctor).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is wrong.') as string,
    })
  }, 400_000)
})
