import { type DataFrameDTO } from '@grafana/data';
import { alertsFrame } from '../../src/frames/alerts';
import { processTreeFrame } from '../../src/frames/processTree';
import { FOREIGN, LONGEST_COMMAND_LINE, MARKUP } from './awkwardTexts';
import { busyHost } from './busyHost';
import { ofNewerVersion, repeatedRows, verdictsOn, without, withValues } from './changedFrames';
import { type Scene, scenesOf } from './scene';
import { logOf, STORY_HOST, STORY_START, storyLog } from './storyLog';
import { treeFrame } from './treeFrames';

const MANY = 200_000;
const MINUTE = 60_000;

type AlertRow = Parameters<typeof alertsFrame.write>[0][number];

const scene = scenesOf('timeline', 'casefile-eventtimeline-panel');
/** Covers the events, whenever they are. */
const ALL = { options: { axis: 'data' } };
const story = (): readonly [alerts: DataFrameDTO, processes: DataFrameDTO] => [
  alertsOf([{}, { AlertName: 'Tool seen for the first time', AlertSeverity: 'Medium' }, { AlertSeverity: 'Low' }]),
  treeFrame(storyLog()),
];

/** The event timeline panel. */
export const timelineScenes: readonly Scene[] = [
  scene('empty', 'No process creations', () => [
    processTreeFrame.write([], { summary: 'No process creations for FIN-WS-07 in the chosen time. Widen the window.' }),
  ]),
  scene('one-row', '1 alert of 1 type', () => [alertsOf([{}])]),
  scene('story', '3 alerts of 2 types', story),
  scene('story-close', '3 alerts of 2 types', story, ALL),
  scene('story-narrow', '3 alerts of 2 types', story, { size: { width: 420, height: 360 } }),
  scene('story-wall', 'Hidden shell', story, {
    options: { size: 'wall', axis: 'data' },
    size: { width: 1000, height: 640 },
  }),
  scene('story-light', '3 alerts of 2 types', story, { theme: 'light' }),
  scene('joined', '3 alerts of 2 types', () => [story()[0], verdictsOn(story()[0], 'SystemAlertId')], {
    transformations: [
      { id: 'joinByField', options: { byField: 'Alert ID', mode: 'outer' } },
      { id: 'sortBy', options: { sort: [{ field: 'Time', desc: true }] } },
      { id: 'organize', options: { indexByName: { Status: 0 }, renameByName: { Alert: 'What' } } },
    ],
  }),
  scene('wrong-frame', 'has no time column', () => [without(alertsOf([{}]), 'TimeGenerated')]),
  scene('one-wrong-frame', 'has no time column', () => [story()[1], without(alertsOf([{}]), 'TimeGenerated')]),
  scene('not-a-number', '1 event has no time', () => {
    const [alerts, processes] = story();
    return [alerts, withValues(processes, 'start', (start, row) => (row === 2 ? NaN : start))];
  }),
  scene('all-not-a-number', 'have no time and cannot be drawn', () => [
    withValues(treeFrame(storyLog()), 'start', () => NaN),
  ]),
  scene('newer-version', 'Process tree: It was written by a newer Casefile', () => [ofNewerVersion(story()[1])]),
  scene('dense', '120 alerts of 1 type', () => SEVERITIES.map((severity) => crowdOf(severity)), ALL),
  scene('200000-rows', '200,', () => [treeFrame(busyHost(MANY))], ALL),
  scene('foreign-names', 'חשבונית', () => [alertsOf(Object.values(FOREIGN).map((AlertName) => ({ AlertName })))], ALL),
  scene('many-columns', '1 alert of 1 type', () => {
    const alert = alertsOf([{}]);
    return [{ ...alert, fields: [...alert.fields, ...COLUMNS.map((name) => ({ name, values: ['x'] }))] }];
  }),
  scene('long-texts', 'Write-Output', () => [alertsOf([{ AlertName: LONGEST_COMMAND_LINE }])]),
  scene('markup', '<img src=x', () => [
    alertsOf([{ AlertName: MARKUP, AlertSeverity: MARKUP, Host: MARKUP, Account: MARKUP, Process: MARKUP }]),
  ]),
  scene(
    'odd-times',
    '1970',
    () => [
      treeFrame(
        logOf([0, STORY_START, Date.UTC(2262, 3, 11), null].map((start, place) => ({ pid: 10 + place, start })))
      ),
    ],
    ALL
  ),
  scene('two-hosts', '1 alert of 1 type', () => [
    alertsOf([{ Host: STORY_HOST }]),
    alertsOf([{ Host: 'FIN-WS-08', AlertName: 'Tool seen for the first time' }]),
  ]),
  scene('duplicate-ids', '9 alerts of 1 type', () => [repeatedRows(alertsOf([{}, {}, {}]), 3)]),
];

/** Of somebody's own: more than a card has room for. */
const COLUMNS = Array.from({ length: 20 }, (_, place) => `Column ${place + 1}`);
const SEVERITIES = ['High', 'Medium', 'Low', 'Informational'] as const;

/** Alerts of one severity that come so close that only bars show them, at the same times for each severity. */
const crowdOf = (severity: string): DataFrameDTO => ({
  ...alertsOf(
    Array.from({ length: 120 }, (_, place) => ({
      AlertName: severity,
      AlertSeverity: severity,
      TimeGenerated: STORY_START + Math.round(20 * MINUTE * (place / 120 + Math.sin(place / 9) / 8)),
    }))
  ),
  refId: severity,
  name: severity,
});

/** Alerts that came a minute after each other; what a scene does not care about is filled in. */
const alertsOf = (given: ReadonlyArray<Partial<AlertRow>>): DataFrameDTO =>
  alertsFrame.write(
    given.map((row, place) => ({
      TimeGenerated: STORY_START + place * MINUTE,
      AlertSeverity: 'High',
      AlertName: 'Hidden shell started by a document',
      Host: STORY_HOST,
      Account: 'CONTOSO\\dana',
      Process: 'powershell.exe',
      Tactics: 'Execution',
      Status: 'New',
      ProductName: 'Sentinel',
      ProviderName: 'ASI Scheduled Alerts',
      SystemAlertId: `alert-${place}`,
      WindowFrom: String(STORY_START),
      WindowTo: String(STORY_START + MINUTE),
      ...row,
    })),
    { refId: 'A' }
  );
