import { test as base } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type RunningDemo, startDemo } from '../../scripts/demoEnvironment';
import { REFERENCE_DIR } from '../reference';
import { startAwkwardDemo } from './awkwardCase';
import { type StressDemo, startStressDemo } from './stressDemo';

export const JAN15 = path.join(REFERENCE_DIR, 'jan15');
export const hasReference = existsSync(JAN15);
/** Why a journey on the reference data does not run. */
export const NO_REFERENCE = 'no reference data beside the project; set REFERENCE_DIR';

interface Demos {
  /** The generated sample case. */
  readonly sample: RunningDemo;
  /** The real case of 2019-01-15. */
  readonly jan15: RunningDemo;
  /** The sample case under the dashboards of these tests, with the table Heartbeat on the plan Basic. */
  readonly trials: RunningDemo;
  /** One host where every name holds what means something in an address. */
  readonly awkwardNames: RunningDemo;
  /** 22,979 real processes of one host. */
  readonly stress: StressDemo;
}

interface Manners {
  /** Console errors that a test provokes; any other fails it. */
  readonly provoked: RegExp | undefined;
  readonly quietConsole: void;
}

/** Playwright's test with a running demo for each case; every console error of the page fails the test. */
export const test = base.extend<Manners, Demos>({
  provoked: [undefined, { option: true }],
  trials: [
    async ({}, use) => {
      const demo = await startDemo({
        port: 0,
        workspacePort: 0,
        basic: ['Heartbeat'],
        dashboards: path.join(__dirname, 'dashboards'),
      });
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
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
  awkwardNames: [
    async ({}, use) => {
      const demo = await startAwkwardDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stress: [
    async ({}, use) => {
      const demo = await startStressDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  quietConsole: [
    async ({ page, provoked }, use) => {
      const complaints: string[] = [];
      const complain = (text: string): void => {
        if (provoked?.test(text) !== true) {
          complaints.push(text);
        }
      };
      page.on('console', (message) => message.type() === 'error' && complain(message.text()));
      page.on('pageerror', (error) => complain(String(error)));
      await use();
      base.expect(complaints, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
