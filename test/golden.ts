import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares text with a file in `test/golden/` that a person can read. `UPDATE_GOLDEN=1` writes the files anew; a
 * missing one fails otherwise.
 */
export function expectGolden(name: string, actual: string): void {
  const file = path.join(__dirname, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${actual}\n`);
  }
  if (!existsSync(file)) {
    throw new Error(`The golden file test/golden/${name} is missing. Write it with UPDATE_GOLDEN=1 and read it.`);
  }
  expect(`${actual}\n`).toBe(readFileSync(file, 'utf8'));
}
