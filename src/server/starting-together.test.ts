import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runCommand } from '../testing/run-command.js'
import { startFleet } from '../testing/fleet.js'
import { describeOn, prepareStack } from '../testing/test-stack.js'
import { spawnServer } from './child-server.fixture.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'laurel-together-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describeOn('mongo-s3')('three processes that start at once on an empty database', () => {
  it('are all ready, and every index is there', async () => {
    const stack = await prepareStack(directory)
    const { variables } = stack
    const fleet = await startFleet([variables, variables, variables])
    try {
      const answers = await fleet.askAll('/readyz')
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const doctor = await runCommand('doctor', [], { ...variables, DATA_DIR: directory })
      expect(doctor.out).toMatch(/\d+ indexes of MongoDB were looked for\./)
      expect(doctor).toMatchObject({ code: 0 })
    } finally {
      await fleet.remove()
      await stack.remove()
    }
  })
})

describeOn('sqlite-disk')('two processes that start at once on one SQLite file', () => {
  it('leave a whole schema: each is ready, or says why it is not', async () => {
    const variables = { DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'error' }
    const servers = [spawnServer(variables), spawnServer(variables)]
    const outcomes = await Promise.all(
      servers.map(
        ({ child, said, exited }) =>
          new Promise<string>((resolve) => {
            child.stdout!.on('data', () => said().includes('ready') && resolve('ready'))
            void exited.then(() => resolve(said()))
          }),
      ),
    )
    for (const { child, exited } of servers) {
      child.kill('SIGKILL')
      await exited
    }
    expect(outcomes).toContain('ready')
    const others = outcomes.filter((outcome) => outcome !== 'ready')
    for (const said of others) expect(said).toMatch(/migrat|another process/i)
    const doctor = await runCommand('doctor', [], { DATA_DIR: directory })
    expect({ code: doctor.code, out: doctor.out }).toMatchObject({ code: 0 })
  })
})
