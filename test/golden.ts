import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares text with a file in `test/golden/` that a person can read. `UPDATE_GOLDEN=1` writes the files anew; a
 * missing one fails otherwise.
 */
export const expectGolden = (name: string, actual: string): void => expectWritten(`test/golden/${name}`, actual);

/** The same for a page of the documentation that is written by a test, by its path in the project. */
export function expectWritten(name: string, actual: string): void {
  const file = path.join(__dirname, '..', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${actual}\n`);
  }
  if (!existsSync(file)) {
    throw new Error(`The file ${name} is missing. Write it with UPDATE_GOLDEN=1 and read it.`);
  }
  expect(`${actual}\n`).toBe(readFileSync(file, 'utf8'));
}
