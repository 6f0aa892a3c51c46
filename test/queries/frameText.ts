import { createHash } from 'node:crypto';
import { type DataFrameDTO } from '@grafana/data';
import { frameSchema, frameSummary } from '../../src/frames/contract';

const MOST_ROWS = 4;
const WIDEST_CELL = 44;

/** A frame for a reader: what it says of itself, then a line per column with its first values, and how many there are. */
export function frameText(frame: DataFrameDTO): string {
  const tied = tiedColumns(frame);
  const values = frame.fields.map((field) =>
    [field.name, field.type, ...(tied.includes(field.name) ? ['(any of equals)'] : cellsOf(field))].map(String)
  );
  const widths = values.reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    []
  );
  const about = [
    ['summary', frameSummary(frame)],
    ['logs', frameSchema(frame)],
    ...(frame.meta?.notices ?? []).map(({ severity, text }) => [severity, text]),
  ].flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`]));
  return [
    `${frame.name}: ${counted(frame)}`,
    ...about,
    ...values.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join(' | ')
        .trimEnd()
    ),
  ].join('\n');
}

/** Of several starts that are the newest of a group any may be told, as by the service's arg_max. */
const OF_THE_NEWEST = ['host', 'account', 'image', 'commandLine'];
const tiedColumns = ({ name = '' }: DataFrameDTO): readonly string[] =>
  ['rareProcesses', 'firstSeenCommands'].includes(name) ? OF_THE_NEWEST : [];

/** How many rows and columns a frame has, and a fingerprint of all their values but those that ties decide. */
export function counted(frame: DataFrameDTO): string {
  const { fields } = frame;
  const tied = tiedColumns(frame);
  const settled = fields.filter(({ name }) => !tied.includes(name));
  const all = JSON.stringify(settled.map(({ name, type, values }) => [name, type, values]));
  const print = createHash('sha256').update(all).digest('hex').slice(0, 12);
  return `${fields[0]?.values?.length ?? 0} rows of ${fields.length} columns, fingerprint ${print}`;
}

const cellsOf = ({ type, values = [] }: DataFrameDTO['fields'][number]): readonly string[] =>
  (values as readonly unknown[]).slice(0, MOST_ROWS).map((value) => {
    const text =
      String(type) === 'time' && typeof value === 'number' ? new Date(value).toISOString() : JSON.stringify(value);
    return text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text;
  });
