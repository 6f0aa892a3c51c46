import path from 'node:path';
import type { Configuration } from '@rspack/core';

const sources = { syntax: 'typescript', tsx: true } as const;

/** How the preview page is bundled: production, classic JSX, chunks below /host/. */
export const previewPageConfig: Configuration = {
  context: __dirname,
  mode: 'production',
  devtool: false,
  target: 'web',
  entry: { bootstrap: './page/bootstrap.tsx' },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: '/host/',
    clean: true,
  },
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'builtin:swc-loader',
          options: { jsc: { target: 'es2022', parser: sources, transform: { react: { runtime: 'classic' } } } },
        },
      },
      // Some packages ship .mjs files that need the lenient interop and resolution of CommonJS.
      { test: /\.m?js$/, type: 'javascript/auto', resolve: { fullySpecified: false } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(ttf|woff2?|svg|png)$/, type: 'asset/resource' },
    ],
  },
};
