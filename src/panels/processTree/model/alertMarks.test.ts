import { treeOf } from '../../../../test/builders/tree';
import { alertMarksOf } from './alertMarks';
import { clusterSizesOf } from './clusterSizes';

/** Pid 7 was held by a.exe, then by b.exe. */
const model = treeOf([
  { key: 'a', host: 'WS-1', pid: 7, processName: 'a.exe', start: 1_000 },
  { key: 'b', host: 'WS-1', pid: 7, processName: 'b.exe', start: 9_000 },
  { key: 'c', host: 'WS-1', pid: null, processName: 'c.exe', start: null },
]);

const frameOf = (...rows: ReadonlyArray<Readonly<Record<string, unknown>>>) => ({
  fields: Object.keys(rows[0] ?? {}).map((name) => ({ name, values: rows.map((row) => row[name]) })),
});
const alert = { AlertName: 'Odd', AlertSeverity: 'High', SystemAlertId: '1', Host: 'ws-1.corp', TimeGenerated: 9_500 };
const placed = (given: Readonly<Record<string, unknown>>) =>
  [...alertMarksOf(model, [frameOf({ ...alert, ...given })])].map(([row, [mark]]) => `${row} by ${mark!.by}`);

it.each([
  ['by the key of a process', { processKey: 'c' }, ['2 by key']],
  ['by the last holder of a pid before it', { processId: 7 }, ['1 by pid']],
  ['by an earlier holder where the later had not started', { processId: 7, TimeGenerated: 5_000 }, ['0 by pid']],
  ['on nothing where the pid was held by another image', { processId: 7, Process: 'z.exe' }, []],
  ['by image name', { Process: 'A.EXE' }, ['0 by name']],
  ['on nothing where the image ran long before', { Process: 'a.exe', TimeGenerated: 9e6 }, []],
  ['on nothing on another host', { Host: 'ws-2', processId: 7 }, []],
  ['on nothing without a time', { TimeGenerated: null, processId: 7 }, []],
  ["on nothing where it is the tree's own", { processId: 7, isThis: true }, []],
])('an alert is put %s', (_, given, expected) => {
  expect(placed(given)).toEqual(expected);
});

it('several alerts are put on one process', () => {
  const marks = alertMarksOf(model, [
    frameOf({ ...alert, processId: 7 }, { ...alert, processId: 7, SystemAlertId: '2' }),
  ]);
  expect(marks.get(1)!.map(({ id }) => id)).toEqual(['1', '2']);
});

it('sizes of clusters come from the frame itself, else from another with the same keys', () => {
  const members = frameOf({ key: 'b', ClusterSize: 5 });
  expect(clusterSizesOf(model, frameOf({ key: 'a' }), [])).toBeUndefined();
  expect(clusterSizesOf(model, frameOf({ key: 'a' }), [members])).toEqual([null, 5, null]);
  expect(
    clusterSizesOf(model, frameOf({ ClusterSize: 1 }, { ClusterSize: 2 }, { ClusterSize: null }), [members])
  ).toEqual([1, 2, null]);
});
