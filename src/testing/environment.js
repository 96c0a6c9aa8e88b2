import { Script, createContext, runInContext } from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/**
 * Node's test environment, in which a name like `Object` is found at once. Jest keeps the globals of a
 * suite behind a proxy, which every use of one asks anew, ten times slower than in a server: a suite
 * that reads records spends a third of its time so. A constant of the same name and value, declared
 * for all scripts and modules, is found before the proxy is asked.
 */
export default class extends TestEnvironment {
  constructor(...args) {
    super(...args)
    nearGlobals.runInContext(this.getVmContext())
  }
}

/** What Jest sets later, a test may want to replace, or no constant may be called. */
const apart = ['console', 'Date', 'globalThis', 'eval', 'undefined', 'NaN', 'Infinity']

const ofTheLanguage = runInContext('Object.getOwnPropertyNames(globalThis)', createContext())

const nearGlobals = new Script(
  [...ofTheLanguage, 'Buffer', 'process']
    .filter((name) => !apart.includes(name))
    .map((name) => `const ${name} = globalThis.${name}`)
    .join('\n'),
)
