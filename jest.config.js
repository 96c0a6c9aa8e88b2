/** Run through `npm test`, which sets NODE_OPTIONS=--experimental-vm-modules (Payload is ESM only). */
export default {
  testEnvironment: '<rootDir>/src/testing/environment.js',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/.next/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
  testSequencer: '<rootDir>/src/testing/longest-first.js',
  reporters: ['default', '<rootDir>/src/testing/stack-reporter.js'],
  testTimeout: 180_000,
  // The modules of a suite are never given back: a worker that has run many of them collects garbage
  // more than it tests, and begins anew instead.
  workerIdleMemoryLimit: '1200MB',
}
