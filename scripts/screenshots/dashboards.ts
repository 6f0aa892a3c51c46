import path from 'node:path';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { startDemo } from '../demoEnvironment';
import { type Album, PLACE } from './album';

const HOUR_MS = 3_600_000;

/** Every dashboard on the sample case, dark and light. */
export async function takeDashboards({ browser, folder, log }: Album): Promise<void> {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  const { story } = sampleCase();
  const pages = [
    { name: 'triage', height: 900, address: '/', ready: '[role=grid] a' },
    {
      name: 'investigation',
      height: 1250,
      address: `/d/casefile-investigation?var-alert=${story.alertId}&var-host=${story.host}&from=${story.start - HOUR_MS}&to=${story.start + HOUR_MS}`,
      ready: '[role=row][data-role=source]',
    },
  ];
  try {
    for (const theme of ['dark', 'light']) {
      for (const { name, height, address, ready } of pages) {
        const page = await browser.newPage({ viewport: { width: 1440, height }, ...PLACE });
        // The front page redirects, and drops the theme on the way.
        const target =
          address === '/'
            ? (await (await page.goto(demo.url))!.request().redirectedFrom()?.response())?.headers()['location']
            : address;
        await page.goto(`${demo.url}${target ?? address}&theme=${theme}`);
        await page.locator(ready).first().waitFor();
        await page.waitForTimeout(1_500);
        await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
        await page.close();
        log(`${name}-${theme}.png`);
      }
    }
  } finally {
    await demo.close();
  }
}
