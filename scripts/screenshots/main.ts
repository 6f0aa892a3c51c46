import path from 'node:path';
import { chromium } from '@playwright/test';
import { provideChromium } from '../chromium';
import { buildWhatIsStale } from '../staleBuilds';
import { takeCatalogue } from './catalogue';
import { takeDashboards } from './dashboards';
import { takeFaults } from './faults';
import { takeGallery } from './gallery';
import { type Album } from './album';

/** Those that are part of the project, and are all taken where none is asked for. */
const KEPT = { dashboards: takeDashboards, faults: takeFaults, catalogue: takeCatalogue };
const FOLDER = path.resolve(__dirname, '../../docs/img');

/**
 * `npm run screenshots [-- dashboards|faults|catalogue]`: the pictures of the documentation and of the plugin; and with
 * `gallery`, those of every scene, or of those with a word in their names, to be looked at.
 */
async function main(): Promise<void> {
  const [wanted, part = ''] = process.argv.slice(2);
  await buildWhatIsStale((line) => console.log(line));
  const browser = await chromium.launch({
    executablePath: provideChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const album: Album = { browser, folder: FOLDER, part, log: (line) => console.log(line) };
  try {
    for (const [name, take] of Object.entries({ ...KEPT, gallery: takeGallery })) {
      if (wanted === undefined ? name in KEPT : wanted === name) {
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
