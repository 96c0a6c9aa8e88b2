import { createMemoryStorage } from './memory.js'
import { describeStorage } from './storage.contract.js'

describeStorage('createMemoryStorage', () => Promise.resolve(createMemoryStorage()))
