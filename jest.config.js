const { availableParallelism } = require('node:os');

/** Unit and integration tests; the browser journeys are run by Playwright (playwright.config.ts). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/workspace', '<rootDir>/preview', '<rootDir>/test', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.[tj]sx?$|^.+\\.mjs$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'classic' } },
        },
      },
    ],
  },
  // Published as ES modules only, which Jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(?:@noble/hashes|marked|d3-[a-z-]+)/)'],
  testEnvironmentOptions: { customExportConditions: ['require', 'node'] },
  setupFiles: ['<rootDir>/test/propertyRuns.ts'],
  // More than there are cores: some tests wait, as a busy service makes its clients wait.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // Only a hang should end by it: on a busy machine a workspace alone takes half a minute to start.
  testTimeout: Number(process.env.PROPERTY_TIMEOUT_MS ?? 90_000),
};
