import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { BannerPlugin, type Configuration, DefinePlugin, ids, NormalModuleReplacementPlugin } from 'webpack';
import { SubresourceIntegrityPlugin } from 'webpack-subresource-integrity';
import VirtualModulesPlugin from 'webpack-virtual-modules';

/**
 * Bundles the app and its nested plugins by the rules of Grafana's create-plugin template (AMD modules, its externals,
 * one entry for each plugin.json), with five differences that the app needs:
 *
 * - nested lazy chunks: Grafana serves a nested plugin from a folder of its own, but its chunks lie in the app's, so
 *   the public path is the app's (grafana/plugin-tools issue 2172);
 * - the logos of nested plugins are copied too;
 * - the classic JSX runtime, because Grafana 12.2 does not share react/jsx-runtime with plugins;
 * - one code for a module in all bundles, because their chunks reach each other;
 * - what runs in a worker is bundled apart and put into the data source as text, since a policy may allow no file of a
 *   plugin as a worker.
 */

const SOURCE = path.resolve(__dirname, 'src');
const readJson = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
const appId = String(readJson(path.join(SOURCE, 'plugin.json'))['id']);
const version = String(readJson(path.resolve(__dirname, 'package.json'))['version']);

/** What Grafana 12.2 and later share with plugins; everything else is bundled. */
const SHARED = [
  'lodash',
  'jquery',
  'moment',
  'slate',
  'emotion',
  '@emotion/react',
  '@emotion/css',
  'prismjs',
  'slate-plain-serializer',
  '@grafana/slate-react',
  'react',
  'react-dom',
  'react-redux',
  'redux',
  'rxjs',
  'rxjs/operators',
  'i18next',
  'react-router',
  'd3',
];

const folders = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'plugin.json')
  .map((file) => path.dirname(file));

/** Seen from a module's own address, the folder of the app: it also holds under a sub-path and in the sandbox. */
const publicPath = `
import pluginModule from 'amd-module';
const uri = pluginModule && pluginModule.uri ? pluginModule.uri : '';
const at = uri.lastIndexOf('public/plugins/');
__webpack_public_path__ = (at < 0 ? '' : uri.slice(0, at)) + 'public/plugins/${appId}/';
`;

const TYPESCRIPT = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'classic' } },
      },
    },
  },
};

/** What both bundles have in common. */
const COMMON: Configuration = {
  context: SOURCE,
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'], modules: [path.resolve(__dirname, 'node_modules')] },
  performance: { hints: false },
};

/** The worker, as one file in a folder. */
export const workerConfig = (folder: string): Configuration => ({
  ...COMMON,
  target: ['webworker', 'es2022'],
  devtool: false,
  entry: { worker: './datasource/work/jobWorker' },
  module: { rules: [TYPESCRIPT] },
  output: { path: folder, filename: '[name].js' },
});

/** The app and its plugins, with what the worker runs. */
export const pluginsConfig = (workerCode: string): Configuration => ({
  ...COMMON,
  target: ['web', 'es2022'],
  devtool: 'source-map',
  entry: Object.fromEntries(
    folders.map((folder) => [path.posix.join(folder, 'module'), `./${path.posix.join(folder, 'module')}`])
  ),
  // The chunks of one plugin reach the others on the page too, which then use their modules instead of their own. So a
  // module must be the same in all, whatever each plugin uses of it.
  optimization: { usedExports: 'global', concatenateModules: false, chunkIds: false },
  externals: [{ 'amd-module': 'module' }, ...SHARED, /^@grafana\/(data|runtime|ui)(\/|$)/],
  module: {
    rules: [
      {
        test: /src\/(.*\/)?module\.tsx?$/,
        use: [{ loader: 'imports-loader', options: { imports: 'side-effects grafana-public-path' } }],
      },
      TYPESCRIPT,
    ],
  },
  output: {
    clean: true,
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].js?_cache=[contenthash]',
    library: { type: 'amd' },
    publicPath: `public/plugins/${appId}/`,
    uniqueName: appId,
    crossOriginLoading: 'anonymous',
  },
  plugins: [
    new DefinePlugin({ CASEFILE_WORKER_CODE: JSON.stringify(workerCode) }),
    new VirtualModulesPlugin({ [path.resolve(__dirname, 'node_modules/grafana-public-path.js')]: publicPath }),
    // The workers that the library zips in are made from blobs, which a strict content security policy forbids.
    new NormalModuleReplacementPlugin(/\/zip\/zipToArrayBuffer\.js$/, path.join(SOURCE, 'app/caseFile/zipForExcel.ts')),
    new BannerPlugin({ banner: '/* [create-plugin] webpack rules */', raw: true, entryOnly: true }),
    new CopyWebpackPlugin({
      patterns: [
        { from: '**/plugin.json', to: '.', transform: (content) => stamp(content.toString()) },
        { from: '**/img/*', to: '.' },
        // Grafana shows this one; it needs no files beside it.
        { from: 'README.md', to: '.' },
        ...['CHANGELOG.md', 'LICENSE', 'NOTICE'].map((file) => ({
          from: path.resolve(__dirname, file),
          to: '.',
        })),
      ],
    }),
    // Longer than usual: the plugin that writes hashes down passes over a chunk whose number is 0.
    new ids.DeterministicChunkIdsPlugin({ maxLength: 6 }),
    new SubresourceIntegrityPlugin({ hashFuncNames: ['sha256'] }),
  ],
});

function stamp(plugin: string): string {
  // SOURCE_DATE_EPOCH, in seconds, lets a build be repeated on another day.
  const now = process.env['SOURCE_DATE_EPOCH'];
  const today = (now === undefined ? new Date() : new Date(Number(now) * 1_000)).toISOString().slice(0, 10);
  return plugin.replaceAll('%VERSION%', version).replaceAll('%TODAY%', today).replaceAll('%PLUGIN_ID%', appId);
}
