import { readFileSync } from 'node:fs';
import { PROCESS_FEATURES } from '../src/core/cluster/processFeatures';
import { processVariability } from '../src/core/stats/processVariability';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

interface Box {
  readonly column: 'commandlineTokensFull' | 'pathLogScore';
  readonly processName: string;
  readonly isSystemSession: boolean | null;
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  readonly whisker_lo: number;
  readonly whisker_hi: number;
  readonly fliers: readonly number[];
}

const close = (value: number): unknown => expect.closeTo(value, 9);

describeWithReference('N19, the box plots of the notebook,', () => {
  it.each([
    ['boxplot_notebook190.json', ['notebook', 'nb_processes_190.csv']],
    ['boxplot_processes_on_host.json', ['jan15', 'processes_on_host.csv']],
  ])('are those of matplotlib: %s', (name, input) => {
    const { boxes } = JSON.parse(readFileSync(referenceFile('expected', name), 'utf8')) as {
      readonly boxes: readonly Box[];
    };
    const processes = readCsv(referenceFile(...input)).map((row, at) => ({
      key: String(at),
      path: row['NewProcessName']!,
      commandLine: row['CommandLine']!,
      subjectLogonId: row['SubjectLogonId']!,
      start: 0,
      pid: null,
      user: '',
    }));
    for (const measure of ['commandlineTokensFull', 'pathLogScore'] as const) {
      const bySession = measure === 'pathLogScore';
      const own = processVariability(processes, measure, { bySession });
      const session = ({ isSystemSession: system }: Box): string =>
        system === null ? '' : system ? 'system' : 'other';
      const place = (box: Box): string => box.processName + session(box);
      // The expectation has sessions in the order of their appearance.
      const expected = boxes
        .filter(({ column }) => column === measure)
        .sort((one, other) => (place(one) < place(other) ? -1 : 1));
      expect(expected.length).toBeGreaterThan(10);
      expect(own.boxes).toEqual(
        expected.map((box) => ({
          measure,
          group: box.processName,
          subgroup: session(box),
          n: box.n,
          min: close(box.min),
          q1: close(box.q1),
          median: close(box.median),
          q3: close(box.q3),
          max: close(box.max),
          low: close(box.whisker_lo),
          high: close(box.whisker_hi),
          outlierCount: box.fliers.length,
        }))
      );
      expect(own.outliers.map(({ value }) => value)).toEqual(expected.flatMap(({ fliers }) => fliers.map(close)));
      own.outliers.forEach(({ key, value }) => expect(PROCESS_FEATURES[measure](processes[Number(key)]!)).toBe(value));
    }
  });
});
