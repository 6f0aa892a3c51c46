import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium';

const MEASURED = [/stress\.spec\.ts$/, /longWork\.spec\.ts$/];

/** Browser journeys over the built bundles, the real dashboards and real HTTP. `npm test` builds and finds Chromium. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 3,
  projects: [
    { name: 'journeys', testIgnore: MEASURED },
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
