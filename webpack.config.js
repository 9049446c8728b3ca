import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import CssMinimizerPlugin from 'css-minimizer-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

/** @type {typeof import('./scripts/build/index')} */
const build = await tsImport('./scripts/build/index.ts', import.meta.url);

const root = import.meta.dirname;
const within = (...parts) => join(root, ...parts);
const require = createRequire(import.meta.url);

/** The first words of the static page are the pane's own: they must not change when React takes over. */
function checking() {
  const words = JSON.parse(readFileSync(within('src/pane/strings/en.json'), 'utf8'))['verdict.checking'];
  if (words === undefined)
    throw plainError('src/pane/strings/en.json has no "verdict.checking": the static page needs it.');
  return words;
}

/** Every page says its policy first; a script before the policy would run without it. */
const page = (filename, template, chunks, csp, office = build.WORLD, settings = null) =>
  new HtmlPlugin({
    filename,
    template: within(template),
    chunks,
    csp,
    checking: checking(),
    officeScript: office.script,
    // Whole, so that nothing stands in it but what the policy allows to the letter.
    shellStyle: `<style>${build.SHELL_STYLE}</style>`,
    // Not async: it has to be there before office.js, which else asks another host for what it stands in for.
    standIn: build.isOwn(office) ? `<script src="${build.AJAX_STAND_IN}"></script>` : '',
    settings,
    scriptLoading: 'defer',
    // The pane's own page says where its files stand, for its first words come before them.
    inject: filename !== 'taskpane.html',
  });

function pages({ office, settings }, base) {
  const address = base === null ? "'self'" : `${base}settings.json`;
  const csp = build.paneCsp({ office, settings: settings ? address : null });
  return [
    page('taskpane.html', 'src/taskpane/taskpane.html', ['taskpane'], csp, office, settings ? 'settings.json' : null),
    page('commands.html', 'src/commands/commands.html', ['commands'], csp, office),
    page('viewer.html', 'src/viewer/viewer.html', ['viewer'], build.VIEWER_CSP),
    page('support.html', 'assets/pages/support.html', [], build.TEXT_CSP),
    page('privacy.html', 'assets/pages/privacy.html', [], build.TEXT_CSP),
  ];
}

/** Microsoft's files for Outlook, unchanged: their licence asks for that, and the minimizer is told. */
function officeCopy(office) {
  if (!build.isOwn(office)) return [];
  const from = within('node_modules/@microsoft/office-js');
  const to = `${build.OFFICE_FOLDER}[path][name][ext]`;
  const files = [
    'office.js',
    'outlook-*-16.*.js',
    '*/office_strings.js',
    '*/outlook_strings.js',
    'telemetry/oteljs_agave*.js',
  ];
  const unchanged = { globOptions: { ignore: ['**/*.debug.js'] }, info: { minimized: true } };
  return [
    ...files.map((file) => ({ context: join(from, 'dist'), from: file, to, ...unchanged })),
    { from: join(from, 'LICENSE.md'), to: `${build.OFFICE_FOLDER}LICENSE.md` },
    { from: 'assets/closed-cloud/ms-ajax-stand-in.js', to: build.AJAX_STAND_IN },
  ];
}

const rules = (production) => [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic', development: !production } },
        // Private fields as they are (Chromium 84, Safari 15): written out for older engines they cost 1 KB gzip.
        target: 'es2022',
      },
    },
  },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, { loader: 'css-loader', options: { sourceMap: !production } }] },
  { test: /\.eml$/, type: 'asset/source' },
  {
    test: /\.json$/,
    include: within('src/pane/strings'),
    type: 'javascript/auto',
    loader: require.resolve('./scripts/build/messages-loader.cjs'),
  },
];

/** What both minimizers are told. */
const squeezed = {
  ecma: 2020,
  // Each chunk is wrapped by webpack, so what is at its top is its own.
  module: true,
  compress: {
    ecma: 2020,
    passes: 4,
    // No getter here or in the libraries does anything but get: 2 KB of what is never read goes.
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    // Nobody reads a warning in somebody's Outlook.
    pure_funcs: ['console.warn'],
  },
};

/** Sideloading needs https. The certificate is made by Microsoft's own tool; a trusted CA is the user's to install. */
function certificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const cert = process.env.HTTPS_CERT ?? join(folder, 'localhost.crt');
  const key = process.env.HTTPS_KEY ?? join(folder, 'localhost.key');
  if (existsSync(cert) && existsSync(key)) return { cert, key };
  throw plainError(
    'No certificate for https://localhost. Run: npx office-addin-dev-certs install\nOr name your own in HTTPS_CERT and HTTPS_KEY.',
  );
}

/** An error for the person at the keyboard: what to do, without our stack. */
function plainError(message) {
  const error = new Error(message);
  error.stack = message;
  return error;
}

/** The page under test is the page that ships: no live reload, no socket, so that the strict policy holds here too. */
function devServer(outlook) {
  const port = Number(process.env.PORT ?? 3000);
  const scheme = outlook ? 'https' : 'http';
  return {
    host: '127.0.0.1',
    port,
    ...(outlook ? { server: { type: 'https', options: certificate() } } : {}),
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    static: false,
    devMiddleware: { index: 'viewer.html' },
    onListening: () => {
      const what = outlook
        ? `Pane for sideloading (manifest.xml): ${scheme}://localhost:${port}/taskpane.html`
        : `Open ${scheme}://localhost:${port}/`;
      console.log(`\n  ${what}\n`);
    },
  };
}

/** What the environment asks for; the development server serves what anybody gets who asks for nothing. */
function asked(production) {
  const standard = within('assets/settings.json');
  if (!production) {
    const settings = build.chooseSettings(process.env.SETTINGS, standard);
    if (!settings.ok) throw plainError(settings.why);
    return {
      base: null,
      mobile: false,
      settingsFile: settings.file,
      deployment: { office: build.WORLD, settings: settings.used },
    };
  }
  const found = build.readDeployment(process.env, standard);
  if (!found.ok) throw plainError(found.why);
  const text = (name) => readFileSync(within(name), 'utf8');
  const faults = build.versionFaults({
    package: JSON.parse(text('package.json')).version,
    lock: JSON.parse(text('package-lock.json')).version,
    manifest: text('manifest.xml'),
    changelog: text('CHANGELOG.md'),
  });
  if (faults.length > 0) throw plainError(faults.join('\n'));
  return { base: found.deployment.base, ...found };
}

export default (env, argv) => {
  const production = argv.mode === 'production';
  const { base, deployment, settingsFile, mobile } = asked(production);
  const hash = production ? '.[contenthash:8]' : '';
  return {
    context: root,
    target: ['web', 'es2020'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      // The style of the static page comes first: it is what is seen before React is there.
      viewer: ['./src/taskpane/shell.css', './src/viewer/index.tsx'],
      commands: './src/commands/commands.ts',
    },
    output: {
      path: env.out === undefined ? within('dist') : env.out,
      filename: `[name]${hash}.js`,
      // One hash for all: else the page carries that of each file of each language, for who reads English as well.
      chunkFilename: production ? '[id].[fullhash].js' : '[id].js',
      // Pages and scripts lie in one folder, whatever its address: nothing has to be found out in the browser.
      publicPath: '',
      // Both stand in the first bytes of every page.
      uniqueName: 'rlh',
      hashDigestLength: 8,
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
    // A name that is not exported is a fault, not a warning: it would be undefined in somebody's Outlook.
    module: { rules: rules(production), parser: { javascript: { exportsPresence: 'error' } } },
    // One script and one style sheet a page: what the pane needs at once is small, what it may need is import().
    optimization: {
      splitChunks: false,
      runtimeChunk: false,
      // A chunk that is called by its name needs no table of names.
      chunkIds: 'named',
      // Short numbers. That they move with every change does not matter: so does the hash in the name of every chunk.
      moduleIds: 'natural',
      minimizer: [
        new TerserPlugin({
          extractComments: false,
          // What the one leaves, the other finds: 1 KB of the pane's first 100.
          minify: [TerserPlugin.terserMinify, TerserPlugin.swcMinify],
          terserOptions: [
            { ...squeezed, compress: { ...squeezed.compress, inline: 1 }, format: { comments: false } },
            squeezed,
          ],
        }),
        new CssMinimizerPlugin(),
      ],
    },
    // No eval: the development pages run under the same policy.
    devtool: production ? false : 'cheap-module-source-map',
    performance: { hints: false },
    infrastructureLogging: { level: 'info' },
    stats: { preset: 'errors-warnings' },
    plugins: [
      // V8 compiles all of it while it loads, beside the page, instead of each function at its first call: a tenth of the
      // time to the verdict. Other engines read a comment.
      new webpack.BannerPlugin({
        banner: '//# allFunctionsCalledOnLoad',
        raw: true,
        test: /^taskpane\..*js$/,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING,
      }),
      new MiniCssExtractPlugin({ filename: `[name]${hash}.css`, chunkFilename: `[name]${hash}.css` }),
      ...pages(deployment, base),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: settingsFile, to: 'settings.json', toType: 'file' },
          { from: 'assets/settings.schema.json', to: 'settings.schema.json' },
          { from: 'assets/pages/page.css', to: 'assets/page.css' },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => (base === null ? content : build.rewriteManifest(content.toString(), base, mobile)),
          },
          ...officeCopy(deployment.office),
        ],
      }),
      ...(base === null
        ? []
        : [new build.EmitBeside(deployment, root), new build.CheckOutput(base, deployment.office)]),
    ],
    devServer: devServer(env.outlook === true),
  };
};
