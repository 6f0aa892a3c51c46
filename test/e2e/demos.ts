import { test as base } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type RunningDemo, startDemo } from '../../scripts/demoEnvironment';
import { REFERENCE_DIR } from '../reference';

export const JAN15 = path.join(REFERENCE_DIR, 'jan15');
export const hasReference = existsSync(JAN15);
/** Why a journey on the reference data does not run. */
export const NO_REFERENCE = 'no reference data beside the project; set REFERENCE_DIR';

interface Demos {
  /** The generated sample case. */
  readonly sample: RunningDemo;
  /** The real case of 2019-01-15. */
  readonly jan15: RunningDemo;
}

/** Playwright's test with a running demo for each case; every console error of the page fails the test. */
export const test = base.extend<{ readonly quietConsole: void }, Demos>({
  sample: [
    async ({}, use) => {
      const demo = await startDemo({ port: 0, workspacePort: 0 });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  jan15: [
    async ({}, use) => {
      const demo = await startDemo({ data: JAN15, port: 0, workspacePort: 0 });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await use();
      base.expect(complaints, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
