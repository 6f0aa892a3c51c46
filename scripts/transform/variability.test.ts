import { variability } from './variability';

const ROWS = [
  { NewProcessName: 'C:\\b.exe', CommandLine: 'b', SubjectLogonId: '0x3e7', size: '4' },
  ...[1, 2, 3, 4, 5].map((size) => ({ NewProcessName: 'C:\\a.exe', CommandLine: 'a -', SubjectLogonId: '0x1f', size })),
  { NewProcessName: 'C:\\a.exe', CommandLine: 'a', SubjectLogonId: '0x1f', size: 100 },
];

describe('the transform variability', () => {
  it('sums up a column group by group, and lists outliers with their rows', () => {
    expect(variability.run(ROWS, { value: 'size', by: 'processName,isSystemSession' })).toEqual([
      {
        key: ['a.exe', 'false'],
        n: 6,
        min: 1,
        q1: 2.25,
        median: 3.5,
        q3: 4.75,
        max: 100,
        low: 1,
        high: 5,
        outliers: [100],
        outlierRows: [6],
      },
      {
        key: ['b.exe', 'true'],
        n: 1,
        min: 4,
        q1: 4,
        median: 4,
        q3: 4,
        max: 4,
        low: 4,
        high: 4,
        outliers: [],
        outlierRows: [],
      },
    ]);
  });

  it('sums up the delimiters of command lines by process name when nothing else is asked', () => {
    expect(variability.run(ROWS, {})).toMatchObject([
      { key: ['a.exe'], n: 6, median: 2, outliers: [0] },
      { key: ['b.exe'], n: 1, median: 0 },
    ]);
  });

  it('groups by any column', () => {
    expect(variability.run(ROWS, { value: 'pathScore', by: 'CommandLine' })).toMatchObject([
      { key: ['a'], n: 1 },
      { key: ['a -'], n: 5 },
      { key: ['b'], n: 1 },
    ]);
  });

  it('refuses to group by what the rows do not have', () => {
    expect(() => variability.run(ROWS, { by: 'Colour' })).toThrow(
      'The rows cannot be grouped by Colour: they have no such column.'
    );
  });
});
