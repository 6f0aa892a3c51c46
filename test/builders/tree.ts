import { processTreeFrame } from '../../src/frames/processTree';
import { buildTree, type TreeModel } from '../../src/panels/processTree/model/tree';

type TreeRow = Parameters<typeof processTreeFrame.write>[0][number];

/** A row of a tree frame with everything that a test does not care about filled in. */
export const treeRow = (given: Partial<TreeRow>): TreeRow => ({
  key: 'k',
  parentKey: null,
  row: 0,
  role: null,
  level: null,
  certainty: 'matched',
  host: 'WS-1',
  pid: 1,
  processName: 'a.exe',
  path: 'C:\\a.exe',
  commandLine: 'a',
  user: 'jo',
  start: 0,
  end: null,
  subjectLogonId: '',
  targetLogonId: '',
  integrity: null,
  elevation: null,
  ...given,
});

/** The tree that the panel makes of such rows. */
export function treeOf(rows: ReadonlyArray<Partial<TreeRow>>): TreeModel {
  const read = processTreeFrame.read(processTreeFrame.write(rows.map(treeRow)));
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return buildTree(read.value);
}
