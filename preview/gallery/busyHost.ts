import { type ProcessActivity, type ProcessCreation } from '../../src/core/processes/activity';
import { seededRandom } from '../../workspace/sample/random';
import { STORY_START } from './storyLog';

const SEED = 4_688;
/** Windows hands out pids in steps of four and soon reuses them; a busy host stays below this. */
const MOST_PIDS = 8_192;
const IMAGES = Array.from({ length: 200 }, (_, index) => `C:\\Windows\\System32\\image${index}.exe`);

/** A seeded log of one busy host: pids are reused all the time, most parents are recent, some are not logged. */
export function busyHost(count: number): ProcessActivity {
  const random = seededRandom(SEED);
  const pick = (below: number): number => random.between(0, below - 1);
  const created: ProcessCreation[] = [];
  for (let row = 0; row < count; row++) {
    const parent = row === 0 || pick(20) === 0 ? undefined : created[Math.max(0, row - 1 - pick(60))];
    const image = IMAGES[pick(IMAGES.length)]!;
    created.push({
      row,
      host: 'BUSY-01',
      pid: 4 * (1 + pick(MOST_PIDS)),
      path: image,
      commandLine: `${image} /job:${pick(1_000)}`,
      user: 'CORP\\svc',
      start: STORY_START + row * 100 + pick(100),
      logPosition: null,
      parentPid: parent?.pid ?? 4 * (1 + pick(MOST_PIDS)),
      parentPath: parent?.path ?? IMAGES[pick(IMAGES.length)]!,
      subjectLogonId: '0x3e7',
      targetLogonId: '0x0',
      uniqueId: '',
      parentUniqueId: '',
    });
  }
  return { created, exited: [], booted: [] };
}
