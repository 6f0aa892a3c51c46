import { readFileSync } from 'node:fs';
import { kinships } from '../src/core/processes/family';
import { buildForest, longestChain } from '../src/core/processes/forest';
import { securityEventProcesses } from '../src/core/schemas/securityEventProcesses';
import { readCsv, tableOfRows } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

describeWithReference('the stress file, 22,979 process creations of one host', () => {
  const rows = readCsv(referenceFile('stress', 'processes_on_host_22979.csv.gz'));
  const forest = buildForest(securityEventProcesses.read(tableOfRows(rows)));

  it('comes out with every row exactly once', () => {
    const out = forest.preorder.map((index) => forest.nodes[index]!.row).filter((row) => row !== null);
    expect(out).toHaveLength(22_979);
    expect(new Set(out).size).toBe(22_979);
  });

  it('has no parent later than its child or on another host', () => {
    const wrong = forest.nodes.filter(({ parent, start, host }) => {
      const above = parent === null ? undefined : forest.nodes[parent];
      return above !== undefined && (above.host !== host || (above.start !== null && above.start > start!));
    });
    expect(wrong).toEqual([]);
  });

  it('has a chain of 839 processes, its unlogged first parent included', () => {
    expect(longestChain(forest)).toBe(839);
  });

  it('contradicts no ParentProcessName', () => {
    const name = (path: string): string => path.slice(path.lastIndexOf('\\') + 1).toLowerCase();
    const wrong = forest.nodes.filter(
      ({ row, parent }) =>
        row !== null && parent !== null && name(forest.nodes[parent]!.path) !== name(rows[row]!['ParentProcessName']!)
    );
    expect(wrong).toEqual([]);
  });
});

interface ScenarioNode {
  readonly process_row: number;
  readonly NodeRole: string;
  readonly Level: number;
}

describeWithReference('the case of 2019-01-15', () => {
  const forest = buildForest(
    securityEventProcesses.read(tableOfRows(readCsv(referenceFile('jan15', 'processes_on_host.csv'))))
  );
  const scenario = JSON.parse(readFileSync(referenceFile('expected', 'jan15_scenario.json'), 'utf8')) as {
    readonly ftp_tree: { readonly rows_in_processes_on_host: readonly ScenarioNode[] };
    readonly suchost_tree: { readonly nodes: readonly ScenarioNode[] };
  };
  const told = (source: number, { process_row: row }: ScenarioNode) => {
    const { role, level } = kinships(forest, source)[row]!;
    return { process_row: row, NodeRole: role, Level: level };
  };

  it('gives ftp.exe the relatives of the real query, but for one', () => {
    const source = 154;
    const expected = scenario.ftp_tree.rows_in_processes_on_host.map(({ process_row, NodeRole, Level }) => ({
      process_row,
      NodeRole,
      Level,
    }));
    expect(expected).toHaveLength(117);
    const different = expected.filter((node) => JSON.stringify(told(source, node)) !== JSON.stringify(node));
    // The real query hangs win32calc.exe under ftp.exe, which started later and reused the pid of its true parent.
    expect(different).toEqual([{ process_row: 105, NodeRole: 'child', Level: 1 }]);
    expect(forest.nodes[105]!.parent).toBe(104);
    expect(forest.nodes[104]).toMatchObject({ pid: 0x1580, start: Date.UTC(2019, 0, 15, 5, 15, 12, 977) });
    expect(forest.nodes[104]!.path).toMatch(/powershell\.exe$/);
  });

  it('gives suchost.exe the relatives of the scenario', () => {
    const expected = scenario.suchost_tree.nodes;
    expect(expected).toHaveLength(118);
    expect(expected.map((node) => told(97, node))).toEqual(
      expected.map(({ process_row, NodeRole, Level }) => ({ process_row, NodeRole, Level }))
    );
  });
});
