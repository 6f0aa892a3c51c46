import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { duplicatesIn } from './duplicates';

const ROOT = path.resolve(__dirname, '..');
const FOLDERS = ['src', 'workspace', 'preview', 'scripts', 'test', 'bench'];
const BUILT = /^preview\/dist\//;

/** Part of `npm run check`: fails when a passage of our own code stands in it twice. */
async function main(): Promise<void> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join('/'))
    )
  ).filter((file) => /\.tsx?$/.test(file) && !BUILT.test(file));
  const found = await duplicatesIn(new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')])));
  console.log(`${files.length} files compared`);
  found.forEach((line) => console.error(line));
  process.exitCode = found.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
