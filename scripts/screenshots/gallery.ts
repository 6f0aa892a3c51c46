import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { scenes } from '../../preview/gallery/scenes';
import { startDemo } from '../demoEnvironment';
import { type Album, PLACE } from './album';

/** To be looked at, and not kept. */
const FOLDER = path.resolve(__dirname, '../../.cache/gallery');
const THEMES = ['dark', 'light'] as const;

/** Every scene of the gallery whose name holds what is asked for, in both themes. */
export async function takeGallery({ browser, part, log }: Album): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo({ port: 0, workspacePort: 0 });
  try {
    for (const theme of THEMES) {
      const page = await browser.newPage({ viewport: { width: 1_300, height: 800 }, ...PLACE });
      await page.goto(`${demo.url}/gallery?theme=${theme}`);
      for (const { name, theme: only = theme } of scenes) {
        if (only !== theme || !name.includes(part)) {
          continue;
        }
        await page.getByRole('link', { name, exact: true }).click();
        const scene = page.locator(`[data-scene="${name}"]`);
        await scene.getByTestId('data-testid panel content').waitFor();
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(1_000);
        const file = `${name}-${theme}.png`;
        await scene.screenshot({ path: path.join(FOLDER, file), animations: 'disabled' });
        log(path.relative(process.cwd(), path.join(FOLDER, file)));
      }
      await page.close();
    }
  } finally {
    await demo.close();
  }
}
