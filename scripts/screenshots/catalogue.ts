import path from 'node:path';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { startDemo } from '../demoEnvironment';
import { type Album, PLACE } from './album';

const FOLDER = path.resolve(__dirname, '../../src/img');
const HOUR_MS = 3_600_000;

/** The pictures that the plugin itself shows, in Grafana and its catalogue: dashboards on the sample case. */
export async function takeCatalogue({ browser, log }: Album): Promise<void> {
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  const { story } = sampleCase();
  const of = `var-alert=${story.alertId}&var-host=${story.host}&from=${story.start - HOUR_MS}&to=${story.start + HOUR_MS}`;
  const now = story.start + 2 * HOUR_MS;
  const day = `from=${now - 24 * HOUR_MS}&to=${now}`;
  const pages = [
    { name: 'investigation', height: 1_290, query: of },
    { name: 'host', height: 1_100, query: of },
    { name: 'wall', height: 1_090, query: `${day}&kiosk` },
  ];
  try {
    for (const { name, height, query } of pages) {
      const page = await browser.newPage({ viewport: { width: 1_600, height }, ...PLACE });
      // The wall tells how long ago an alert came.
      await page.clock.setFixedTime(new Date(now));
      await page.goto(`${demo.url}/d/casefile-${name}?${query}`);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(2_500);
      // Without the bar of the preview, which Grafana does not have.
      await page.screenshot({
        path: path.join(FOLDER, `${name}.png`),
        clip: { x: 0, y: 41, width: 1_600, height: height - 41 },
      });
      await page.close();
      log(`src/img/${name}.png`);
    }
  } finally {
    await demo.close();
  }
}
