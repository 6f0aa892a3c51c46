import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';
import { pluginsConfig, workerConfig } from '../webpack.config';
import { packageFolders, readPackage } from './package/bundledPackages';
import { licenceProblems, noticesText } from './package/notices';
import { NOTICES_FILE } from './package/noticesFile';

const DIST = path.resolve(__dirname, '../dist');

/** Bundles the app, its data source and its panels into dist/; resolves with a list of what came out, else rejects. */
export async function buildPlugins(): Promise<string> {
  const worker = await buildWorker();
  const stats = await bundle(pluginsConfig(worker.code));
  writeNotices([...worker.packages, ...packageFolders(stats.compilation)]);
  touch(path.join(DIST, 'module.js'));
  return stats.toString({ all: false, assets: true, warnings: true });
}

/** The bundle of the worker, as text, and the folders of the packages in it. */
async function buildWorker(): Promise<{ readonly code: string; readonly packages: readonly string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casefile-worker-'));
  try {
    const { compilation } = await bundle(workerConfig(folder));
    return { code: readFileSync(path.join(folder, 'worker.js'), 'utf8'), packages: packageFolders(compilation) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws where a package may not be shipped. */
function writeNotices(folders: readonly string[]): void {
  const packages = [...new Set(folders)].sort().flatMap((folder) => readPackage(folder) ?? []);
  const problems = licenceProblems(packages);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  writeFileSync(path.join(DIST, NOTICES_FILE), noticesText(packages));
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
