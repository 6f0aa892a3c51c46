import { type CaseTable, cellText } from '../../core/caseFile/caseTable';
import { type Cell } from '../../core/table';

/** Tables as JSON: a list of rows each, times in ISO 8601 UTC. */
export function jsonOf(tables: readonly CaseTable[]): Blob {
  const written = tables.map(({ name, title, notes, columns, length }) => ({
    name,
    title,
    notes,
    rows: Array.from({ length }, (_, row) =>
      Object.fromEntries(
        columns.map(({ name: column, kind, values }): [string, Cell] => {
          const value = values[row] ?? null;
          return [column, kind === 'time' && value !== null ? cellText(kind, value) : value];
        })
      )
    ),
  }));
  return new Blob([JSON.stringify({ tables: written }, null, 1)], { type: 'application/json' });
}
