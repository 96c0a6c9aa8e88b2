import { createMemoryStorage } from './memory.fixture.js'
import { describeStorage } from './storage.contract.js'

describeStorage('createMemoryStorage', () => Promise.resolve(createMemoryStorage()))
