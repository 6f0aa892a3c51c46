import { type Alert, type AlertColumn, readAlerts } from '../../src/core/alerts/alert';
import { type Cell, type Table } from '../../src/core/table';

/** An alert with the given columns; the others are empty. */
export function alertOf(columns: Partial<Record<AlertColumn, Cell>>): Alert {
  return readAlerts(tableOf([columns]))[0]!;
}

/** Rows as the columns of an answer: numbers as datetimes, the rest as text. */
export function tableOf(rows: ReadonlyArray<Readonly<Record<string, Cell>>>): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    length: rows.length,
    columns: names.map((name) => ({
      name,
      type: rows.some((row) => typeof row[name] === 'number') ? 'datetime' : 'string',
      values: rows.map((row) => row[name] ?? null),
    })),
  };
}
