import { type LogsErrorInfo, type LogsQueryResult, type LogsTable } from '@azure/monitor-query-logs';
import { type Answer } from '../../core/investigations/ask';
import { type Cell, type Table } from '../../core/table';
import { errorInDetails } from './errorBody';
import { readFailure } from './failure';

const NOTHING: Table = { length: 0, columns: [] };

/** Turns the client's result (rows, Dates, parsed dynamics) into columns of plain values. */
export function answerOf(result: LogsQueryResult): Answer {
  if ('tables' in result) {
    return { table: tableOf(result.tables[0]), limits: [] };
  }
  return { table: tableOf(result.partialTables[0]), limits: [partialSentence(result.partialError)] };
}

function tableOf(table: LogsTable | undefined): Table {
  if (table === undefined) {
    return NOTHING;
  }
  const rows: ReadonlyArray<readonly unknown[]> = table.rows;
  return {
    length: rows.length,
    columns: table.columnDescriptors.map(({ name, type }, index) => ({
      name: name ?? '',
      type: type ?? 'string',
      values: rows.map((row) => cellOf(row[index], type)),
    })),
  };
}

function cellOf(value: unknown, type: string | undefined): Cell {
  if (value === null || value === undefined) {
    return null;
  }
  if (value instanceof Date) {
    const time = value.getTime();
    return Number.isNaN(time) ? null : time;
  }
  if (type === 'dynamic') {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (type === 'real' && typeof value === 'string') {
    // JSON has no NaN and no infinities; the service writes them as text, frames hold none.
    return Number.isFinite(Number(value)) ? Number(value) : null;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}

/** The reason lies deep in the error; the outer message only says that there is one. */
function partialSentence(error: LogsErrorInfo): string {
  const { message } = readFailure(200, errorInDetails({ error }));
  const reason = message === '' ? 'it gave no reason' : message.replace(/\.$/, '');
  return `The workspace returned only part of the answer: ${reason}. Rows are missing; narrow the time range to get all of them.`;
}
