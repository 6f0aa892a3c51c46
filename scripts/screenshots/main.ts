import path from 'node:path';
import { chromium } from '@playwright/test';
import { provideChromium } from '../chromium';
import { buildWhatIsStale } from '../staleBuilds';
import { takeCatalogue } from './catalogue';
import { takeDashboards } from './dashboards';
import { takeFaults } from './faults';
import { type Album } from './album';

const FOLDER = path.resolve(__dirname, '../../docs/img');

/** `npm run screenshots [-- dashboards|faults|catalogue]`: the pictures of the documentation and of the plugin. */
async function main(): Promise<void> {
  const wanted = process.argv[2];
  await buildWhatIsStale((line) => console.log(line));
  const browser = await chromium.launch({
    executablePath: provideChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const album: Album = { browser, folder: FOLDER, log: (line) => console.log(line) };
  try {
    for (const [name, take] of Object.entries({
      dashboards: takeDashboards,
      faults: takeFaults,
      catalogue: takeCatalogue,
    })) {
      if (wanted === undefined || wanted === name) {
        await take(album);
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
