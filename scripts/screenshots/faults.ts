import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type FaultName, wholeFaults, type WholeFaultName } from '../../workspace/http/faults/knownFaults';
import { type RunningDemo, startDemo } from '../demoEnvironment';
import { setProxyTimeout } from '../setProxyTimeout';
import { type Album, PLACE } from './album';

const WIDTH = 900;
const MARGIN = 12;
const DASHBOARDS = path.join(__dirname, 'dashboards');
/** Tokens are refused before one is kept. */
const FAULTS: readonly FaultName[] = [
  'token-refused',
  ...(Object.keys(wholeFaults) as WholeFaultName[]).filter((name) => name !== 'token-refused'),
  'missing-table=SecurityEvent',
];

/** The process tree under every fault of the workspace, as an analyst sees it. */
export async function takeFaults(album: Album): Promise<void> {
  mkdirSync(path.join(album.folder, 'faults'), { recursive: true });
  const demo = await startDemo({ port: 0, workspacePort: 0, dashboards: DASHBOARDS });
  try {
    for (const fault of FAULTS) {
      // The picture of a query that hangs is not worth two minutes.
      await setProxyTimeout(demo.url, fault === 'hang' ? 1 : 120);
      demo.workspace.fail(fault);
      await takeFault(album, demo, pictureName(fault));
      demo.workspace.heal();
    }
    await demo.workspace.close();
    await takeFault(album, demo, 'unreachable');
  } finally {
    await demo.close();
  }
}

/** The picture's name without its ending; which table is missing does not matter to it. */
const pictureName = (fault: FaultName): string => fault.split('=')[0]!;

async function takeFault({ browser, folder, log }: Album, demo: RunningDemo, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 }, ...PLACE });
  await page.goto(`${demo.url}/d/fault?theme=dark`);
  const told = page.getByRole('status').filter({ hasText: /\.$/ });
  await page.locator('[role=row][data-key]').or(told).first().waitFor();
  if (name === 'partial') {
    await page.getByLabel(/^warning: /).hover();
    await page.getByRole('tooltip').waitFor();
  }
  const file = path.join('faults', `${name}.png`);
  const panel = await page.locator('section').filter({ hasText: 'Process tree' }).first().boundingBox();
  // With the margin round the panel, into which a notice that is opened reaches.
  const clip = { x: 0, y: panel!.y - MARGIN, width: WIDTH, height: panel!.height + 2 * MARGIN };
  await page.screenshot({ path: path.join(folder, file), clip, animations: 'disabled' });
  await page.close();
  log(file);
}
