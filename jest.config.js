/**
 * Two projects. `unit`: tests beside the code, and the repository invariants. `browser`: the built dist/ in a real
 * Chromium under the real office.js. jsdom has no clipboard, focus order or CSP, so nothing of that is tested there.
 */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};

const common = {
  transform,
  // These are ES modules only; jest reads CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(@lingui|postal-mime|htmlparser2|domhandler|domutils|entities)/)'],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/empty-module.cjs',
    // The build cuts the catalogue in two; here each part is the whole.
    '/en\\.json\\?rest$': '<rootDir>/src/pane/strings/en.json',
  },
  restoreMocks: true,
};

export default {
  reporters: ['default', '<rootDir>/test/summary-reporter.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      setupFiles: ['<rootDir>/test/compile-messages.cjs'],
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/**/*.test.{ts,tsx}',
        '<rootDir>/test/repo/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/global-setup.cjs',
    },
  ],
};
