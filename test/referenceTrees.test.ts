import { readFileSync } from 'node:fs';
import { readProcesses } from '../scripts/transform/processSchemas';
import { type Row } from '../scripts/transform/cells';
import { buildForest, type ProcessNode } from '../src/core/processes/forest';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

const oracle = (file: string): unknown => JSON.parse(readFileSync(referenceFile('expected', file), 'utf8'));
/** The oracle writes six digits of a second; ours are milliseconds. */
const shortened = (key: string): string => key.slice(0, -3);

/** A process as the oracle writes it: one that is known by its children alone has the time 0. */
function keyOf({ path, pid, start }: ProcessNode): string {
  const time = new Date(start ?? 0).toISOString().slice(0, 23).replace('T', ' ');
  return `${path.toLowerCase()}|0x${(pid ?? 0).toString(16)}|${time}`;
}

/** Each process with its parent, "row: process <- parent", those that were not logged included. */
function links(rows: readonly Row[]): readonly string[] {
  const { nodes } = buildForest(readProcesses(rows, 'SecurityEvent'));
  return nodes.map((node) => {
    const parent = node.parent === null ? 'none' : keyOf(nodes[node.parent]!);
    return `${node.row ?? 'not logged'}: ${keyOf(node)} <- ${parent}`;
  });
}

describeWithReference('the parents of the processes of 2019-01-15', () => {
  it.each([
    ['tree_processes_on_host.json', referenceFile('jan15', 'processes_on_host.csv')],
    ['tree_process_tree.json', referenceFile('expected', 'jan15_process_tree.csv')],
  ])('are those of %s, all of them', (file, rows) => {
    const { expected } = oracle(file) as { readonly expected: { readonly edges: readonly string[][] } };
    const edges = links(readCsv(rows)).map((link) => link.slice(link.indexOf(': ') + 2));
    expect(edges.filter((edge) => !edge.endsWith('<- none')).sort()).toEqual(
      expected.edges.map((edge) => edge.map(shortened).join(' <- ')).sort()
    );
  });
});

interface Case {
  readonly name: string;
  readonly input: readonly Row[];
  readonly expected: {
    readonly nodes: ReadonlyArray<{
      readonly row: number | null;
      readonly proc_key: string | null;
      readonly parent_key: string | null;
    }>;
  };
}

/** Where the oracle is wrong, or guesses: why, and what ours says where it does not ("-" is only the oracle's). */
const MENDED: Readonly<Record<string, readonly [why: string, ...differences: readonly string[]]>> = {
  same_timestamp_child_first_in_input: [
    'of two events of one moment the log tells which came first, and no parent is logged after its child',
    '+ 0: c:\\kid.exe|0x12|2024-01-01 10:00:00.000 <- c:\\cmd.exe|0x10|1970-01-01 00:00:00.000',
    '+ not logged: c:\\cmd.exe|0x10|1970-01-01 00:00:00.000 <- none',
    '- 0: c:\\kid.exe|0x12|2024-01-01 10:00:00.000 <- c:\\cmd.exe|0x10|2024-01-01 10:00:00.000',
  ],
  two_hosts_same_pids: [
    'a child of one host hangs below its own host; each host has a System of its own',
    '+ 2: c:\\kid.exe|0x12|2024-01-01 10:00:02.000 <- c:\\cmd.exe|0x10|2024-01-01 10:00:00.000',
    '+ not logged: system|0x4|1970-01-01 00:00:00.000 <- none',
    '- 2: c:\\kid.exe|0x12|2024-01-01 10:00:02.000 <- c:\\cmd.exe|0x10|2024-01-01 10:00:01.000',
  ],
  self_parent: [
    'no process started itself: it has the number of the one before',
    '+ 0: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- c:\\cmd.exe|0x10|1970-01-01 00:00:00.000',
    '+ not logged: c:\\cmd.exe|0x10|1970-01-01 00:00:00.000 <- none',
    '- 0: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- c:\\cmd.exe|0x10|2024-01-01 10:00:00.000',
    '- not logged: none <- none',
  ],
  exact_duplicates: [
    'no row is lost, one that says the same as another neither',
    '+ 1: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- system|0x4|1970-01-01 00:00:00.000',
  ],
  same_key_different_cmdline: [
    'no row is lost, one with the key of another neither',
    '+ 1: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- system|0x4|1970-01-01 00:00:00.000',
  ],
  empty_parent_name: [
    'without a name of the parent its number alone links, and is said to; without either there is no parent to name',
    '+ 0: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- none',
    '+ 1: c:\\k.exe|0x11|2024-01-01 10:00:01.000 <- c:\\cmd.exe|0x10|2024-01-01 10:00:00.000',
    '- 0: c:\\cmd.exe|0x10|2024-01-01 10:00:00.000 <- unknown|0x4|1970-01-01 00:00:00.000',
    '- 1: c:\\k.exe|0x11|2024-01-01 10:00:01.000 <- unknown|0x10|1970-01-01 00:00:00.000',
    '- not logged: unknown|0x10|1970-01-01 00:00:00.000 <- none',
    '- not logged: unknown|0x4|1970-01-01 00:00:00.000 <- none',
  ],
};

/** What only one of two lists holds, equal lines counted apart. */
function differences(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
    const left = [...others];
    return lines.filter((line) => {
      const at = left.indexOf(line);
      return at < 0 || left.splice(at, 1).length === 0;
    });
  };
  return [
    ...without(ours, theirs).map((line) => `+ ${line}`),
    ...without(theirs, ours).map((line) => `- ${line}`),
  ].sort();
}

describeWithReference('hand-made hard cases of parents', () => {
  const { cases } = oracle('tree_edge_cases.json') as { readonly cases: readonly Case[] };

  it('are all there', () => {
    expect(cases).toHaveLength(18);
    expect(cases.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(MENDED)));
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (name, { input, expected }) => {
    const theirs = expected.nodes.map(({ row, proc_key, parent_key }) => {
      const [key, parent] = [proc_key, parent_key].map((each) => (each === null ? 'none' : shortened(each)));
      return `${row ?? 'not logged'}: ${key} <- ${parent}`;
    });
    const [, ...mended] = MENDED[name] ?? [''];
    expect(differences(links(input), theirs)).toEqual(mended);
  });
});
