import { Dynamic, type Rows, type Value } from '../referenceEvaluator/value';
import { type Chooser } from './chooser';
import { type GeneratedColumn, tableColumns } from './columns';

const maxRows = 6;
const ticks = (iso: string): bigint => BigInt(Date.parse(iso)) * 10_000n + 621_355_968_000_000_000n;

/** Cells that bring rules into play. */
const cells: Readonly<Record<GeneratedColumn['type'], readonly Value[]>> = {
  long: [1n, null, 0n, 2n, 5n, -3n, 7n],
  real: [1, null, 0.5, 2.25, -1.5, 2.7],
  string: ['a', '', 'A', 'ab', 'cmd.exe /c', 'x_y-z', '\u00c4b', '7', 'run cmd now'],
  bool: [true, null, false],
  datetime: [ticks('2024-01-01T00:00:00Z'), null, ticks('2024-01-01T10:59:30Z'), ticks('2024-02-29T23:00:00Z')],
  timespan: [],
  dynamic: [[1, 2], null, [], { k: 'a' }, { k: 5, l: null }, 't', [null, 'b'], 2.7, 2, '7', [2.5, 1, '7']].map(
    (json) => (json === null ? null : new Dynamic(json))
  ),
};

/** A table of a few rows. */
export function generatedTable(choose: Chooser): Rows {
  const rows = Array.from({ length: choose.number(maxRows + 1) }, (_, index) =>
    tableColumns.map(({ name, type }) => (name === 'id' ? BigInt(index) : choose.pick(cells[type])))
  );
  return { columns: tableColumns, rows };
}
