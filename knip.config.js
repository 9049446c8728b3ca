/**
 * `npx knip`: files, exports and dependencies that nobody uses, packages that nobody declares, and circles of imports.
 * It runs with `npm run lint` and fails on any.
 */
// It reads webpack.config.js, and the build has no answer without an address.
process.env.BASE_URL ??= 'https://addin.example/';

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/{taskpane,viewer}/index.tsx',
    // Named by a string: webpack.config.js, the simulated hosts, Stryker's configuration.
    'scripts/build/index.ts',
    'test/host/page/{web-host,native-host,probe}.ts',
    'test/mutation/*.{js,cjs}',
    'test/*.cjs',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,cjs,cts}', 'test/**/*.{ts,js,cjs}', '*.{js,mjs}'],
  include: ['files', 'dependencies', 'unlisted', 'unresolved', 'binaries', 'exports', 'types', 'duplicates', 'cycles'],
  // A circle of types alone is no circle: they are gone when anything loads.
  // What is exported and used in its own file alone is alive.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // They come with eslint, jest and Stryker, at the versions that those ask for.
    '@eslint/js',
    'expect',
    '@stryker-mutator/api',
    // Not a package: the name of our own plugin in stryker.config.mjs.
    '@stryker-mutator/core-runner',
  ],
  // Programs of the system.
  ignoreBinaries: ['wrk', 'apt-get'],
};
