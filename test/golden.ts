import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Compares text with a file in `test/golden/` that a person can read. `UPDATE_GOLDEN=1` writes the files anew; a
 * missing one fails otherwise.
 */
export const expectGolden = (name: string, actual: string): void => expectWritten(`test/golden/${name}`, actual);

/** The same for a page of the documentation that is written by a test, by its path in the project. */
export const expectWritten = (name: string, actual: string): void => expect(`${actual}\n`).toBe(written(name, actual));

/** What a file of the project says, by its path; `UPDATE_GOLDEN=1` writes the text into it first. Throws without it. */
export function written(name: string, text: string): string {
  const file = path.join(__dirname, '..', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  if (!existsSync(file)) {
    throw new Error(`The file ${name} is missing. Write it with UPDATE_GOLDEN=1 and read it.`);
  }
  return readFileSync(file, 'utf8');
}
