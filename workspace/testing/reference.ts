import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../..', process.env.REFERENCE_DIR ?? '../shared/reference');

/** Path of a file or folder of the reference data, which is not part of the project. */
export function referencePath(...parts: readonly string[]): string {
  return join(folder, ...parts);
}

/** A describe block that needs reference data: without it the block is skipped, and its title says why. */
export function describeWithReference(title: string, body: () => void): void {
  if (existsSync(folder)) {
    describe(title, body);
  } else {
    const reason = `${title} (SKIPPED: no reference data at ${folder}; set REFERENCE_DIR)`;
    // Jest says nothing of a file whose tests are all skipped.
    process.stderr.write(`${reason}\n`);
    describe.skip(reason, body);
  }
}
