import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { sampleCase } from '../workspace/sample/sampleCase';
import { provideChromium } from './chromium';
import { startDemo } from './demoEnvironment';
import { buildWhatIsStale } from './staleBuilds';

const FOLDER = path.resolve(__dirname, '../docs/img');

/** `npm run screenshots`: every dashboard on the sample case, dark and light, into docs/img. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await buildWhatIsStale((line) => console.log(line));
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  const browser = await chromium.launch({
    executablePath: provideChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const { story } = sampleCase();
  const hour = 3_600_000;
  const pages = [
    { name: 'triage', height: 900, address: '/', ready: '[role=grid] a' },
    {
      name: 'investigation',
      height: 1250,
      address: `/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&from=${story.start - hour}&to=${story.start + hour}`,
      ready: '[role=row][data-role=source]',
    },
  ];
  for (const theme of ['dark', 'light']) {
    for (const { name, height, address, ready } of pages) {
      const page = await browser.newPage({ viewport: { width: 1440, height }, timezoneId: 'UTC', locale: 'en-US' });
      // The front page redirects, and drops the theme on the way.
      const target =
        address === '/'
          ? (await (await page.goto(demo.url))!.request().redirectedFrom()?.response())?.headers()['location']
          : address;
      await page.goto(`${demo.url}${target ?? address}&theme=${theme}`);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(1_500);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${theme}.png`) });
      await page.close();
      console.log(`${name}-${theme}.png`);
    }
  }
  await browser.close();
  await demo.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
