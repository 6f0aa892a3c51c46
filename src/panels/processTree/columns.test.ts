import { treeOf } from '../../../test/builders/tree';
import { COLUMNS, columnTracks, shownColumns, type TreeFacts } from './columns';
import { prevalenceOf } from './model/prevalence';
import { COLUMN_IDS, type ColumnId } from './options';

/*   0 cmd.exe, everything known
 *     1 CMD.EXE, hardly anything known  */
const model = treeOf([
  {
    key: 'a',
    pid: 5_504,
    processName: 'cmd.exe',
    commandLine: 'cmd /c "dir"',
    user: 'CORP\\jo',
    start: Date.UTC(2026, 2, 10, 8),
    end: Date.UTC(2026, 2, 10, 8, 4, 12),
    certainty: 'inferred',
    integrity: 'high',
    elevation: 'full',
    subjectLogonId: '0x3e7',
    targetLogonId: '0x0',
  },
  {
    key: 'b',
    parentKey: 'a',
    pid: null,
    processName: 'CMD.EXE',
    commandLine: '',
    user: 'jo',
    start: Date.UTC(2026, 2, 10, 8, 0, 0, 320),
    certainty: 'guessed',
    targetLogonId: '0x1a2b',
  },
]);
const facts: TreeFacts = {
  model,
  prevalence: prevalenceOf(model.columns),
  clusterSizes: [1_204, null],
  marks: new Map(),
  withDate: false,
  withHost: false,
};

/** Of each column what both rows show, and what the first one shows on hover where that is more. */
const CELLS: Readonly<Record<ColumnId, readonly [first: string, second: string, hover?: string]>> = {
  pid: ['5504', '', '5504 (0x1580)'],
  user: ['jo', 'jo', 'CORP\\jo'],
  integrity: ['high, elevated', ''],
  start: ['08:00:00.000', '08:00:00.320', '2026-03-10T08:00:00.000Z'],
  sinceParent: ['', '+0.320 s'],
  lifetime: ['4 min 12 s', '', '2026-03-10T08:04:12.000Z'],
  certainty: ['inferred', 'guessed', 'Parent was not logged; only its name is known'],
  subjectSession: ['0x3e7', ''],
  targetSession: ['same session', '0x1a2b'],
  prevalence: ['2', '2', '2 of 2 processes here have this name'],
  clusterSize: ['1,204', ''],
  commandLine: ['cmd /c "dir"', ''],
};

it.each(COLUMN_IDS)('the column %s shows what is known of a process, and nothing for what is not', (id) => {
  const { text, title } = COLUMNS[id];
  expect([text(facts, 0), text(facts, 1), ...(title === undefined ? [] : [title(facts, 0)])]).toEqual(CELLS[id]);
});

it.each<[string, Partial<TreeFacts>, readonly ColumnId[]]>([
  ['all of them', {}, COLUMN_IDS],
  ['no sizes of clusters', { clusterSizes: undefined }, COLUMN_IDS.filter((id) => id !== 'clusterSize')],
  [
    'no tokens',
    { model: treeOf([{ key: 'a', integrity: null, elevation: '' }]) },
    COLUMN_IDS.filter((id) => id !== 'integrity'),
  ],
  ['an elevation alone', { model: treeOf([{ key: 'a', elevation: 'limited' }]) }, COLUMN_IDS],
])('where the data tells %s, the columns are those', (_, told, shown) => {
  expect(shownColumns(COLUMN_IDS, { ...facts, ...told })).toEqual(shown);
});

it('keeps the chosen order, and gives starts on different days room for their date', () => {
  expect(shownColumns(['start', 'pid'], facts)).toEqual(['start', 'pid']);
  expect(columnTracks(['start', 'user'], facts)).toEqual({
    css: 'minmax(300px, 4fr) 124px minmax(80px, 0.6fr)',
    width: 504,
  });
  expect(columnTracks(['start'], { ...facts, withDate: true })).toEqual({
    css: 'minmax(300px, 4fr) 212px',
    width: 512,
  });
});
