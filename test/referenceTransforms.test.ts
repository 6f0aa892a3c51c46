import { readFileSync } from 'node:fs';
import { tree } from '../scripts/transform/tree';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

interface Summary {
  readonly Processes: number;
  readonly RootProcesses: number;
  readonly LeafProcesses: number;
  readonly LargestTreeDepth: number;
}

describeWithReference('the transform tree', () => {
  it('counts what msticpy counts on the case of 2019-01-15', () => {
    const { expected } = JSON.parse(readFileSync(referenceFile('expected', 'tree_processes_on_host.json'), 'utf8')) as {
      readonly expected: { readonly summary: Summary };
    };
    const { summary } = tree.run(readCsv(referenceFile('jan15', 'processes_on_host.csv')), {}) as {
      readonly summary: Readonly<Record<string, number>>;
    };
    expect(summary).toEqual({
      processes: expected.summary.Processes,
      roots: expected.summary.RootProcesses,
      leaves: expected.summary.LeafProcesses,
      depth: expected.summary.LargestTreeDepth,
    });
  });
});
