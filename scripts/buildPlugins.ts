import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';
import { pluginsConfig, workerConfig } from '../webpack.config';

/** Bundles the app, its data source and its panels into dist/; resolves with a list of what came out, else rejects. */
export async function buildPlugins(): Promise<string> {
  const stats = await bundle(pluginsConfig(await workerCode()));
  touch(path.resolve(__dirname, '../dist/module.js'));
  return stats.toString({ all: false, assets: true, warnings: true });
}

/** The bundle of the worker, as text. */
async function workerCode(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casefile-worker-'));
  try {
    await bundle(workerConfig(folder));
    return readFileSync(path.join(folder, 'worker.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error !== null) {
        reject(error);
      } else if (stats === undefined || stats.hasErrors()) {
        reject(new Error(stats?.toString({ all: false, errors: true }) ?? 'The bundler gave no result.'));
      } else {
        resolve(stats);
      }
    });
  });
}

/** The bundler leaves files that come out the same as they were; their age must tell when they were last built. */
function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}
