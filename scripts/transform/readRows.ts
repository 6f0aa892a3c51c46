import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type InputRow } from './transform';

/** Rows of a file, CSV or JSON lines by its name, also gzipped; of standard input as JSON lines when none is named. */
export function readRows(file: string | undefined): readonly InputRow[] {
  const bytes = readFileSync(file ?? 0);
  const text = (file?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return file !== undefined && /\.csv(\.gz)?$/i.test(file)
    ? parse(text, { columns: true, bom: true, skip_empty_lines: true })
    : jsonLines(text);
}

function jsonLines(text: string): readonly InputRow[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') {
      return [];
    }
    const row = parsed(line);
    if (!isRow(row)) {
      throw new Error(`Line ${index + 1} is not a JSON object.`);
    }
    return [row];
  });
}

const isRow = (value: unknown): value is InputRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
