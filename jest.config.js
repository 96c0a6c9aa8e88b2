/** Run through `npm test`, which gives Node tsx: see src/testing/run-natively.js. */
export default {
  testEnvironment: 'node',
  // What is put into Jest's context is Node's own: nothing of it may be taken apart afterwards.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testRunner: '<rootDir>/src/testing/run-natively.js',
  transform: {},
  testMatch: ['**/*.test.ts'],
  // For `--findRelatedTests`: an import names the file that TypeScript would make.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/.next/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
  testSequencer: '<rootDir>/src/testing/longest-first.js',
  reporters: ['default', '<rootDir>/src/testing/stack-reporter.js'],
  testTimeout: 180_000,
  // Payload keeps something of every Laurel that was opened: a worker that has seen many begins anew.
  workerIdleMemoryLimit: '1200MB',
}
