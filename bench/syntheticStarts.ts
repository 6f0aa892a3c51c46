import { type FeaturedProcess } from '../src/core/cluster/processFeatures';
import { seededRandom } from '../workspace/sample/random';

const SEED = 4_624;
const FOLDERS = [
  'C:\\Windows\\System32',
  'C:\\Windows\\SysWOW64',
  'C:\\Program Files\\Vendor\\Agent',
  'C:\\Users\\jo\\AppData',
];
const PROGRAMS = 3_000;
const MOST_ARGUMENTS = 30;

/** Seeded starts of thousands of programs with command lines of every length, so that most vectors are distinct. */
export function syntheticStarts(count: number): readonly FeaturedProcess[] {
  const random = seededRandom(SEED);
  const pick = (below: number): number => random.between(0, below - 1);
  const paths = Array.from(
    { length: PROGRAMS },
    (_, at) => `${FOLDERS[at % FOLDERS.length]!}\\${'tool'.repeat(pick(4))}${at}.exe`
  );
  return Array.from({ length: count }, () => {
    const path = paths[pick(PROGRAMS)]!;
    const words = Array.from({ length: pick(MOST_ARGUMENTS) }, () => `/arg:${pick(100)}`);
    return {
      path,
      commandLine: [`"${path}"`, ...words].join(' '),
      subjectLogonId: pick(3) === 0 ? `0x${pick(1 << 20).toString(16)}` : '0x3e7',
    };
  });
}
