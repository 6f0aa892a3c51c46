import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type Table } from '../src/core/table';

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a CSV file, plain or gzipped. */
export function readCsv(file: string): readonly CsvRow[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}

/** Rows as the columns of an answer: times and event ids as numbers, everything else as text. */
export function tableOfRows(rows: readonly CsvRow[]): Table {
  const names = Object.keys(rows[0] ?? {});
  return {
    length: rows.length,
    columns: names.map((name) => {
      const type = name === 'TimeGenerated' ? 'datetime' : name === 'EventID' ? 'int' : 'string';
      const read = { datetime: Date.parse, int: Number, string: String }[type];
      return { name, type, values: rows.map((row) => read(row[name] ?? '')) };
    }),
  };
}
