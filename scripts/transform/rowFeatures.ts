import { columnFeature, type ColumnSource, processOfRow } from '../../src/core/cluster/columnFeatures';
import { type FeaturedProcess } from '../../src/core/cluster/processFeatures';
import { hasColumn, numberCell, type Row, textCell, timeCell } from './cells';

/** Rows of an export as the features see them. */
const columnsOf = (rows: readonly Row[]): ColumnSource => ({
  has: (column) => hasColumn(rows, column),
  text: (column) => (row) => textCell(rows[row]!, column),
  number: (column) => (row) => numberCell(rows[row]!, column),
  time: (column) => (row) => timeCell(rows[row]!, column),
});

/** The processes of rows of process events. */
export function processesOf(rows: readonly Row[]): readonly FeaturedProcess[] {
  const process = processOfRow(columnsOf(rows));
  return rows.map((_, row) => process(row));
}

/**
 * A feature of every row: by its formula where the rows have the column that it is made of, else from the column of
 * that name. Throws when there is neither.
 */
export function featureValues(name: string, rows: readonly Row[]): readonly number[] {
  if (rows.length === 0) {
    return [];
  }
  const feature = columnFeature(name, columnsOf(rows));
  return rows.map((_, row) => feature(row));
}
