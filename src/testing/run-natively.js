import { pathToFileURL } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import runSuite from 'jest-circus/runner'

/**
 * Runs a suite as Node runs Laurel itself: its modules are loaded by Node, through tsx, once for all
 * suites of a worker. Jest's own way keeps the modules of each suite apart, and so reads, links and
 * warms three thousand of them (Payload and all that it stands on) for every suite that opens a
 * Laurel. Everything else stays Jest's: what `it` and `expect` do, timeouts, order, reports.
 */
export default async function runNatively(globalConfig, config, environment, runtime, ...rest) {
  for (const name of ofTheLanguage) environment.global[name] = globalThis[name]
  // Jest reads maps of what it has compiled itself; Node knows those of tsx.
  Error.prepareStackTrace = undefined
  process.setSourceMapsEnabled(true)
  environment.handleTestEvent = ({ name, test }) => {
    if (name === 'test_done') test.errors.flat().forEach(nameFrames)
  }
  const variables = { ...process.env }
  runtime.unstable_shouldLoadAsEsm = () => true
  runtime.unstable_importModule = (path) => {
    for (const name of ofTests) globalThis[name] = environment.global[name]
    return import(pathToFileURL(path).href)
  }
  try {
    return await runSuite(globalConfig, config, environment, runtime, ...rest)
  } finally {
    restoreVariables(variables)
  }
}

const ofTests = [
  ...['describe', 'it', 'test', 'expect'],
  ...['beforeAll', 'beforeEach', 'afterAll', 'afterEach'],
]

/**
 * `Object`, `Error`, `Date`…: of these Jest's context has its own, and would not know a text made
 * outside it for `expect.any(String)`.
 */
const ofTheLanguage = runInContext(
  'Object.getOwnPropertyNames(globalThis)',
  createContext(),
).filter((name) => typeof globalThis[name] === 'function' || typeof globalThis[name] === 'object')

/** Jest leaves out frames of functions without a name, which here are those of the tests. */
function nameFrames(error) {
  if (typeof error?.stack === 'string')
    error.stack = error.stack.replaceAll('at <anonymous> (', 'at a function (')
}

/** What a suite set in the environment is not there for the next one. */
function restoreVariables(variables) {
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
  Object.assign(process.env, variables)
}
