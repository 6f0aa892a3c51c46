import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium';

/** Minutes of key presses; `npm run verify` asks for them. */
const LONG = [/allProcesses\.spec\.ts$/];
const MEASURED = [/stress\.spec\.ts$/, /longWork\.spec\.ts$/];

/** Browser journeys over the built bundles, the real dashboards and real HTTP. `npm test` builds and finds Chromium. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 2,
  projects: [
    { name: 'journeys', testIgnore: process.env['LONG_JOURNEYS'] === '1' ? MEASURED : [...MEASURED, ...LONG] },
    // What measures how long the page is busy has the machine to itself.
    { name: 'measured', testMatch: MEASURED, workers: 1, dependencies: ['journeys'] },
  ],
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
    locale: 'en-US',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
