import { type CaseTable, cellText } from '../../core/caseFile/caseTable';
import { type Cell } from '../../core/table';
import { type Pace } from './pace';

/** Tables as JSON: a list of rows each, times in ISO 8601 UTC. */
export async function jsonOf(tables: readonly CaseTable[], pace: Pace): Promise<Blob> {
  const pieces: string[] = ['{"tables":['];
  for (const [at, table] of tables.entries()) {
    const { name, title, notes, length } = table;
    pieces.push(at === 0 ? '\n' : ',\n', JSON.stringify({ name, title, notes }).slice(0, -1), ',"rows":[');
    for (let row = 0; row < length; row++) {
      pieces.push(row === 0 ? '\n' : ',\n', JSON.stringify(rowOf(table, row)));
      await pace.breathe();
    }
    pieces.push(']}');
  }
  return new Blob([...pieces, '\n]}\n'], { type: 'application/json' });
}

const rowOf = ({ columns }: CaseTable, row: number): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    columns.map(({ name, kind, values }): [string, Cell] => {
      const value = values[row] ?? null;
      return [name, kind === 'time' && value !== null ? cellText(kind, value) : value];
    })
  );
