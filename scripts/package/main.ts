import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPlugins } from '../buildPlugins';
import { builtPackageFiles, builtPackageProblems, expectedPackage } from './builtPackage';
import { unzipPackage, zipPackage } from './packageZip';

/** `npm run package`: builds the plugins, checks them, and packs them as one zip beside package.json. */
async function main(): Promise<void> {
  await buildPlugins();
  const files = builtPackageFiles();
  const zip = zipPackage(files);
  // Of what somebody unpacks.
  const problems = builtPackageProblems(unzipPackage(zip));
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  const { id, version } = expectedPackage();
  const name = `${id}-${version}.zip`;
  writeFileSync(path.resolve(__dirname, '../..', name), zip);
  console.log(`${name}: ${files.size} files, ${(zip.length / 1_000).toFixed(1)} kB`);
  for (const algorithm of ['md5', 'sha1', 'sha256']) {
    console.log(`${algorithm}: ${createHash(algorithm).update(zip).digest('hex')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
