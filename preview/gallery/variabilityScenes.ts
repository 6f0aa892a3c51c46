import { type DataFrameDTO } from '@grafana/data';
import { buildForest } from '../../src/core/processes/forest';
import { processVariability } from '../../src/core/stats/processVariability';
import { variabilityFrame, variabilityOutliersFrame } from '../../src/frames/variability';
import { seededRandom } from '../../workspace/sample/random';
import { FOREIGN, LONGEST_COMMAND_LINE, MARKUP } from './awkwardTexts';
import { ofNewerVersion, repeatedRows, without, withValues } from './changedFrames';
import { type Scene, scenesOf } from './scene';
import { logOf, STORY_START } from './storyLog';

const scene = scenesOf('variability', 'casefile-variability-panel');
const SUMMARY =
  'Delimiters in the command line: 300 processes of 5 names, 8 outliers. FIN-WS-07, between 2026-03-10 08:00:00 and 10:00:00 UTC.';
const PROGRAMS = ['svchost.exe', 'chrome.exe', 'powershell.exe', 'cmd.exe', 'certutil.exe'];
const story = () => boxesOf(PROGRAMS);

/** The variability panel. */
export const variabilityScenes: readonly Scene[] = [
  scene('empty', 'No process creations', () => [
    variabilityFrame.write([], { summary: 'No process creations for FIN-WS-07 in the chosen time. Widen the window.' }),
    variabilityOutliersFrame.write([]),
  ]),
  scene('one-row', 'cmd.exe', () => boxesOf(['cmd.exe'], 1)),
  scene('story', 'powershell.exe', story),
  scene('story-narrow', 'powershell.exe', story, { size: { width: 420, height: 360 } }),
  scene('story-light', 'powershell.exe', story, { theme: 'light' }),
  // As wide as on the dashboard of a host, with the sentence that the data source writes.
  scene('summed-up', 'UTC.', () => boxesOf(PROGRAMS, 60, SUMMARY), { size: { width: 540, height: 360 } }),
  scene('organized', 'powershell.exe', story, {
    transformations: [
      { id: 'sortBy', options: { sort: [{ field: 'Median', desc: true }] } },
      {
        id: 'organize',
        options: { indexByName: { Maximum: 0, 'Image path': 0 }, renameByName: { Process: 'Program' } },
      },
    ],
  }),
  scene('wrong-frame', 'The column "median" is missing.', () => {
    const [boxes, outliers] = story();
    return [without(boxes, 'median'), without(outliers, 'path')];
  }),
  scene('newer-version', 'written by a newer Casefile', () => {
    const [boxes, outliers] = story();
    return [ofNewerVersion(boxes), outliers];
  }),
  scene('not-a-number', 'The column "q1" has no number in row 2.', () => {
    const [boxes, outliers] = story();
    return [withValues(boxes, 'q1', (q1, row) => (row === 1 ? NaN : q1)), outliers];
  }),
  scene('boxes-alone', 'No frame of outliers', () => [story()[0]]),
  scene('many-boxes', '2,000 processes', () =>
    boxesOf(
      Array.from({ length: 2_000 }, (_, place) => `p${place}.exe`),
      6
    )
  ),
  scene('foreign-names', 'חשבונית', () => boxesOf(Object.values(FOREIGN))),
  scene('long-texts', 'Write-Output', () => boxesOf([LONGEST_COMMAND_LINE, 'cmd.exe'])),
  scene('markup', '{{7*7}}', () => boxesOf([MARKUP, 'cmd.exe'])),
  scene('duplicate-boxes', 'the first is drawn', () => {
    const [boxes, outliers] = story();
    return [repeatedRows(boxes, 2), outliers];
  }),
  scene('disordered-boxes', 'quartiles that are not in order', () => {
    const [boxes, outliers] = story();
    return [withValues(boxes, 'q1', (q1, row) => (row === 0 ? 1_000 : q1)), outliers];
  }),
];

/** Boxes and outliers of seeded starts of some programs, as the data source gives them. */
function boxesOf(
  programs: readonly string[],
  each = 60,
  summary?: string
): readonly [boxes: DataFrameDTO, outliers: DataFrameDTO] {
  const random = seededRandom(7);
  const words = (): number => (random.between(0, 29) === 0 ? 40 : random.between(1, 8));
  const log = logOf(
    programs.flatMap((program) =>
      Array.from({ length: each }, (_, place) => ({
        pid: 4 * place,
        path: `C:\\Windows\\System32\\${program}`,
        commandLine: [program, ...Array.from({ length: words() }, (_, word) => `/a:${word}`)].join(' '),
        start: STORY_START + place * 1_000,
        subjectLogonId: place % 2 === 0 ? '0x3e7' : '0x1a2b3c',
      }))
    )
  );
  const { nodes } = buildForest(log);
  const { boxes, outliers } = processVariability(nodes, 'commandlineTokensFull', { bySession: true });
  return [
    variabilityFrame.write(boxes, { refId: 'A', ...(summary === undefined ? {} : { summary }) }),
    variabilityOutliersFrame.write(outliers, { refId: 'A' }),
  ];
}
