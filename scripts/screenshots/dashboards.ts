import path from 'node:path';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { startDemo } from '../demoEnvironment';
import { type Album, PLACE } from './album';

const HOUR_MS = 3_600_000;
const DESK = { width: 1440, height: 900 };
const CELL_LINK = '[role=grid] a';

/** Every dashboard on the sample case, and the two that are read most in the light theme as well. */
export async function takeDashboards({ browser, folder, log }: Album): Promise<void> {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  const { story } = sampleCase();
  const round = `from=${story.start - HOUR_MS}&to=${story.start + HOUR_MS}`;
  const ofAlert = `var-alert=${story.alertId}&var-host=${story.host}&${round}`;
  const day = `from=${Date.UTC(2026, 2, 10)}&to=${Date.UTC(2026, 2, 11)}`;
  const pages = [
    { name: 'triage', ...DESK, address: '/', ready: CELL_LINK },
    {
      name: 'investigation',
      ...DESK,
      height: 1250,
      address: `/d/casefile-investigation?${ofAlert}`,
      ready: '[role=row][data-role=source]',
    },
    { name: 'host', ...DESK, height: 1850, address: `/d/casefile-host?${ofAlert}`, ready: CELL_LINK },
    { name: 'indicators', ...DESK, address: `/d/casefile-indicators?${ofAlert}`, ready: CELL_LINK },
    { name: 'fleet', ...DESK, address: `/d/casefile-fleet?${day}`, ready: CELL_LINK },
    {
      name: 'wall',
      width: 1920,
      height: 1080,
      address: `/d/casefile-wall?${day}`,
      ready: 'a[href*="/casefile-investigation"]',
    },
  ];
  try {
    for (const theme of ['dark', 'light']) {
      for (const { name, width, height, address, ready } of theme === 'dark' ? pages : pages.slice(0, 2)) {
        const page = await browser.newPage({ viewport: { width, height }, ...PLACE });
        if (name === 'wall') {
          // It tells how long ago an alert came.
          await page.clock.setFixedTime(new Date(story.start + 2 * HOUR_MS));
        }
        // The front page redirects, and drops the theme on the way.
        const target =
          address === '/'
            ? (await (await page.goto(demo.url))!.request().redirectedFrom()?.response())?.headers()['location']
            : address;
        await page.goto(`${demo.url}${target ?? address}&theme=${theme}`);
        await page.locator(ready).first().waitFor();
        await page.waitForTimeout(1_500);
        const picture = await page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
        log(`${name}-${theme}.png`);
        if (name === 'wall') {
          await page.setViewportSize({ width: width / 4, height: height / 4 });
          await page.setContent(fillingPage(picture));
          await page.screenshot({ path: path.join(folder, `${name}-quarter-${theme}.png`) });
          log(`${name}-quarter-${theme}.png`);
        }
        await page.close();
      }
    }
  } finally {
    await demo.close();
  }
}

/** A page that is all picture, whatever the size of its window. */
const fillingPage = (picture: Buffer): string =>
  `<body style="margin:0"><img style="width:100vw;height:100vh" src="data:image/png;base64,${picture.toString('base64')}">`;
