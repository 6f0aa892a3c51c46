import { readFileSync } from 'node:fs';
import { imageName } from '../src/core/processes/imageName';
import { buildForest } from '../src/core/processes/forest';
import { defenderProcesses } from '../src/core/schemas/defenderProcesses';
import { type Cell, type Table } from '../src/core/table';
import { type CsvRow, readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

/** The export calls the time of an event as Defender's own portal does. */
const NAMES: Readonly<Record<string, string>> = { Timestamp: 'TimeGenerated' };
/** The oracle kept five digits of a second, rounded, of the seven in the file. */
const readTime = (text: string): number =>
  Date.parse(text.replace(/\.\d+/, (fraction) => Number(`0${fraction}`).toFixed(5).slice(1)));
const TYPES: ReadonlyArray<readonly [name: RegExp, type: 'datetime' | 'long', read: (text: string) => number]> = [
  [/Time(stamp)?$/, 'datetime', readTime],
  [/Process(Parent)?Id$|LogonId$/, 'long', Number],
];

function defenderTable(rows: readonly CsvRow[]): Table {
  return {
    length: rows.length,
    columns: Object.keys(rows[0] ?? {}).map((name) => {
      const [, type = 'string', read = String] = TYPES.find(([pattern]) => pattern.test(name)) ?? [];
      return {
        name: NAMES[name] ?? name,
        type,
        values: rows.map((row): Cell => (row[name] === '' ? null : read(row[name]!))),
      };
    }),
  };
}

/** A process as the oracle writes it, but for the digits after the milliseconds. */
const keyOf = (path: string, pid: number | null, start: number | null): string =>
  `${imageName(path).toLowerCase()}|${pid}|${new Date(start ?? 0).toISOString().slice(0, 23).replace('T', ' ')}`;
const shortened = (key: string): string => key.slice(0, -3);

describeWithReference('200 process creations of a Defender host', () => {
  const { created, booted } = defenderProcesses.read(
    defenderTable(readCsv(referenceFile('defender', 'mde_proc_pub.csv')))
  );
  const { expected } = JSON.parse(readFileSync(referenceFile('expected', 'tree_mde_proc_pub.json'), 'utf8')) as {
    readonly expected: { readonly edges: ReadonlyArray<readonly [child: string, parent: string]> };
  };
  const edges = new Set(expected.edges.map((edge) => edge.map(shortened).join(' <- ')));

  it('name the same parents and grandparents as the oracle reads from them', () => {
    const named = created.flatMap(({ path, pid, start, parentPid, parentPath, creator }) => {
      const parent = keyOf(parentPath, parentPid, creator!.start);
      return [
        [keyOf(path, pid, start), parent],
        [parent, keyOf(creator!.parentPath, creator!.parentPid, creator!.parentStart)],
      ];
    });
    expect(created).toHaveLength(200);
    expect(new Set(named.map((edge) => edge.join(' <- ')))).toEqual(edges);
  });

  it('come out below the parent of the oracle, or below the logged creation of that parent', () => {
    const { nodes } = buildForest({ created, exited: [], booted });
    const parents = new Map(expected.edges.map((edge) => [shortened(edge[0]), shortened(edge[1])]));
    const counts = { unlogged: 0, logged: 0 };
    const unlogged = new Map<string, string>();
    for (const [row, { path, pid, start }] of created.entries()) {
      const wanted = parents.get(keyOf(path, pid, start))!;
      const [name, wantedPid, wantedStart] = wanted.split('|');
      const parent = nodes[nodes[row]!.parent!]!;
      expect([row, imageName(parent.path).toLowerCase(), String(parent.pid)]).toEqual([row, name, wantedPid]);
      if (parent.row === null) {
        counts.unlogged++;
        expect(unlogged.get(parent.key) ?? wanted).toBe(wanted);
        unlogged.set(parent.key, wanted);
      } else {
        // The oracle holds such a parent for another process: this export writes the time of the event (the sensor
        // starts late after a boot) where the creation time belongs, while the parent's children tell its true one.
        const late = parent.start! - Date.parse(`${wantedStart!.replace(' ', 'T')}Z`);
        expect(late).toBeGreaterThan(0);
        expect(late).toBeLessThan(47_000);
        counts.logged++;
      }
    }
    expect(counts).toEqual({ unlogged: 50, logged: 150 });
    // Each unlogged parent of ours is one of the oracle's.
    const sizes = [[...unlogged.keys()], [...unlogged.values()]].map((keys) => new Set(keys).size);
    expect(sizes[1]).toBe(sizes[0]);
  });
});
