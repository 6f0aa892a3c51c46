import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of real investigation data that these tests may be run against; the project does not ship it. */
export const REFERENCE_DIR = path.resolve(__dirname, '..', process.env['REFERENCE_DIR'] ?? '../shared/reference');

const present = existsSync(path.join(REFERENCE_DIR, 'jan15'));

/**
 * A block of tests on the reference data. Without the folder its body, which reads the data, is not run, and one
 * skipped test says why.
 */
export function describeWithReference(title: string, tests: () => void): void {
  if (present) {
    describe(title, tests);
  } else {
    it.skip(`${title} (no reference data, set REFERENCE_DIR)`, () => undefined);
  }
}

/** The path of a reference file. */
export const referenceFile = (...parts: readonly string[]): string => path.join(REFERENCE_DIR, ...parts);
