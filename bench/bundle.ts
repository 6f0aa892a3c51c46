import path from 'node:path';
import { type Configuration, rspack } from '@rspack/core';
import type * as Suites from './coreSuites';

const OUTPUT = path.join(__dirname, 'dist');

/** As the plugins are bundled: modules joined, since loaders that keep them apart make every import a call. */
const config: Configuration = {
  context: __dirname,
  mode: 'production',
  devtool: false,
  target: 'node20',
  entry: { coreSuites: './coreSuites.ts', clusterMemory: './clusterMemory.ts' },
  output: { path: OUTPUT, filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
  // A name says where time goes when somebody profiles a suite.
  optimization: { minimize: false },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  // Only types and theme helpers of Grafana are met here; nothing measured lies in them.
  externalsType: 'commonjs',
  externals: [/^@grafana\//],
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'builtin:swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
      },
    ],
  },
};

/** Bundles the suites of what the plugins work out by themselves, and loads them. */
export async function bundledSuites(): Promise<typeof Suites.CORE_SUITES> {
  const compiler = rspack(config);
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure || stats === undefined || stats.hasErrors()) {
          reject(failure ?? new Error(stats?.toString({ all: false, errors: true })));
        } else {
          resolve();
        }
      });
    });
  });
  const loaded = (await import(path.join(OUTPUT, 'coreSuites.js'))) as typeof Suites;
  return loaded.CORE_SUITES;
}
